import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import type { Browser } from "playwright-core";
import { buildSite } from "../support/buildSite.ts";
import { rightToLeft, styled } from "../support/cvs.ts";
import { launchBrowser } from "../support/launchBrowser.ts";

let browser: Browser;
before(async () => {
  mock.method(console, "error", () => {});
  browser = await launchBrowser();
});
after(async () => {
  mock.restoreAll();
  await browser.close();
});

for (const style of ["classic", "kjhealy", "davewhipp", "dossier"]) {
  test(`Arabic, Hebrew and Persian begin at the right in ${style}, and what is written from left to right keeps its order`, async () => {
    for (const language of ["ar", "he", "fa"]) {
      const { "/": html = "" } = await buildSite(styled(rightToLeft(language), style));
      for (const width of [1280, 320]) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        await page.setContent(html);
        const { starts, date, text, heading, photo, phone, font } = (await page.evaluate(look)) as Look;
        const where = `${language} at ${width} pixels`;
        // The parts of a paper begin at one edge, whichever way they are written.
        for (const start of starts) assert.ok(Math.abs(start - (starts[0] ?? 0)) < 2, `${where}: ${starts}`);
        const isBeside = width > 320 && style !== "dossier";
        if (isBeside) assert.ok(heading.left > text.right, where);
        else assert.ok(Math.abs(heading.right - text.right) < 2 || style === "dossier", where);
        if (style === "classic" || style === "davewhipp") assert.ok(date.right < text.right - 100, where);
        if (width > 320 && style !== "dossier") assert.ok(photo.right < text.right - 200, where);
        assert.equal(phone, "+212 537 77 00 00", where);
        assert.equal(font, "none", where);
        await page.close();
      }
    }
  });
}

interface Box {
  left: number;
  right: number;
}

interface Look extends Record<"date" | "text" | "heading" | "photo", Box> {
  starts: number[];
  phone: string;
  font: string;
}

/** Runs in the page: where its parts are, and in which order, from left to right, the signs of its phone number stand. */
const look = `(() => {
  const box = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  };
  const first = (selector) => document.querySelector(selector);
  const paper = [...document.querySelectorAll(".publication")].at(-1);
  const phone = first("[href^='tel:']").firstChild;
  const signs = [...phone.data].map((sign, index) => {
    const range = document.createRange();
    range.setStart(phone, index);
    range.setEnd(phone, index + 1);
    const { left, top } = range.getBoundingClientRect();
    return [Math.round(top), left, sign];
  });
  return {
    starts: [...paper.querySelectorAll(".publication-title, .publication-authors, .publication-venue")].map((part) => box(part).right),
    date: box(first(".entry-date")),
    text: box(first(".entry-line")),
    heading: box(first(".section:nth-of-type(2) > h2")),
    photo: first(".photo").getBoundingClientRect().toJSON(),
    phone: signs.sort((one, other) => one[0] - other[0] || one[1] - other[1]).map(([, , sign]) => sign).join(""),
    font: getComputedStyle(document.body).fontSynthesisStyle,
  };
})()`;
