import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildSite } from "../support/buildSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { SAMPLE_DATA } from "../support/sample.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** The sample's page with another look, and with other data. */
async function pageWith(look: string, data: Record<string, string> = {}): Promise<string> {
  const site = await readFile(`${SAMPLE_DATA}/site.yaml`, "utf8");
  const { "/": page = assert.fail() } = await buildSite({
    "site.yaml": site.replace("style: classic", look),
    ...data,
  });
  return page;
}

async function show<T>(
  html: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage(options);
  try {
    await page.setContent(html);
    return await look(page);
  } finally {
    await page.close();
  }
}

const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 640 } };
const night = { ...wide, colorScheme: "dark" } as const;

const looks: Record<string, string> = {
  "colours that nobody could read":
    'style: classic\ncolors: { background: "#777", text: yellow, heading: "#888", title: "#7a7a7a", date: white, award: "#777", link: "#787878", highlight: lime, hover: pink }',
  "the dossier's panels in such colours":
    'style: dossier\ncolors: { background: "#777", text: yellow, heading: "#888", date: white, link: "#787878", hover: pink }',
};
for (const [name, look] of Object.entries(looks)) {
  test(`axe finds nothing on a page with ${name}, in light and dark, and a phone shows all of it`, async () => {
    const html = await pageWith(look);
    assert.deepEqual(await show(html, wide, findViolations), []);
    assert.deepEqual(await show(html, night, findViolations), []);
    const width = await show(html, phone, (page) => page.evaluate("document.documentElement.scrollWidth"));
    assert.equal(width, 320);
  });
}

test("on paper no column of a style runs into the next", async () => {
  for (const style of ["kjhealy", "davewhipp"]) {
    await show(await pageWith(`style: ${style}`), { viewport: { width: 660, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const gaps: number[] =
        await page.evaluate(`[...document.querySelectorAll(".section > h2")].map((heading) => {
        const beside = [...heading.parentElement.querySelectorAll(".section-body :is(.date-tag, p)")];
        const shown = beside.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
        const left = Math.min(...shown.map(({ left }) => left));
        return left - heading.getBoundingClientRect().right;
      })`);
      for (const gap of gaps) assert.ok(gap > 12, `${style}: ${gaps}`);
    });
  }
});

const columns: Record<string, { text: number; dates: string; dateEdge: number }> = {
  kjhealy: { text: 33.6, dates: "left", dateEdge: 24.6 },
  davewhipp: { text: 25.7, dates: "right", dateEdge: 91.1 },
};
for (const [style, { text, dates, dateEdge }] of Object.entries(columns)) {
  test(`the columns of ${style} are those of its original`, async () => {
    const html = await pageWith(`style: ${style}`);
    const edges = (selector: string, edge: string) =>
      show(html, wide, async (page) => {
        const found: number[] = await page.evaluate(
          `[...document.querySelectorAll("${selector}")].map((each) => each.getBoundingClientRect().${edge})`,
        );
        return [...new Set(found.map((pixels) => Math.round((pixels / 1280) * 1000) / 10))];
      });
    assert.deepEqual(await edges(".section > h2", "right"), [20.8]);
    assert.deepEqual(await edges("h1, .entry-line, .publication, .foot > p", "left"), [text]);
    assert.deepEqual(await edges(".date-tag", dates), [dateEdge]);
  });
}

const sentence =
  "Away from the desk I am mostly outdoors with Betty, a very small dog that has very firm opinions. ";
const long = {
  "background.md": sentence.repeat(4),
  "education.yaml": `- { institution: Carnegie Mellon University, startDate: 2017-09, endDate: 2018-08, location: USA,
    thesis: "${sentence.repeat(3)}", summary: "${sentence.repeat(3)}", highlights: ["${sentence.repeat(3)}"] }\n`,
  "publications.bib": `@article{a, title = {${sentence.repeat(2)}}, author = {Choe, Sang Keun and ${Array.from({ length: 14 }, (_, index) => `Somebody, A. ${"BCDEFGHIJKLMNO"[index]}.`).join(" and ")}},
    journal = {${sentence.repeat(2)}}, year = 2021, award = {${sentence.repeat(2)}}, abstract = {${sentence.repeat(4)}}}\n`,
};
for (const [style, most] of Object.entries({ classic: 90, dossier: 80, kjhealy: 80, davewhipp: 80 })) {
  test(`no line of ${style} has more than ${most} characters, its dates have two lines at most, and nothing touches the window's edge`, async () => {
    const html = await pageWith(`style: ${style}`, long);
    for (const width of [320, 600, 767, 768, 799, 1024, 1280, 1920]) {
      await show(html, { viewport: { width, height: 900 } }, async (page) => {
        await page.evaluate(`document.querySelectorAll("details").forEach((each) => { each.open = true; })`);
        const lines = (await page.evaluate(linesOf("main :is(p, li):not(:has(p, ul))"))) as string[][];
        assert.ok(lines.length > 20);
        for (const line of lines.flat())
          assert.ok(line.length <= most, `${line.length} at ${width}: ${line}`);
        const dates = (await page.evaluate(linesOf(".date-tag"))) as string[][];
        for (const date of dates) assert.ok(date.length <= 2, `at ${width}: ${date.join(" / ")}`);
        assert.deepEqual(dates[0]?.join(" ").replace(/\s+/g, " "), "Sep 2017 – Aug 2018");
        const edges: [number, number][] = await page.evaluate(
          `[...document.querySelectorAll("h1, h2, h3")].map((each) => {
            const range = document.createRange();
            range.selectNodeContents(each);
            const { left, right } = range.getBoundingClientRect();
            return [left, innerWidth - right];
          })`,
        );
        for (const edge of edges.flat()) assert.ok(edge >= 15, `${edge} pixels at ${width}`);
      });
    }
  });
}

/** Runs in the page: the text of each line of the elements. */
function linesOf(selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((each) => each.checkVisibility()).map((each) => {
    const lines = [];
    const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let end = -Infinity;
    while (texts.nextNode()) {
      const { data } = texts.currentNode;
      for (let at = 0; at < data.length; at++) {
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + 1);
        const { width, top, bottom } = range.getBoundingClientRect();
        if (width === 0) continue;
        if (top > end - 3) { lines.push(""); end = bottom; }
        lines[lines.length - 1] += data[at];
      }
    }
    return lines.map((line) => line.trim());
  })`;
}

test("in the dossier years and pictures of papers have the column of dates, and all else that of text", async () => {
  const bib =
    "@article{a, title = {A}, author = {A, B.}, author+an = {1=equal}, year = 2021, preview = {betty.jpg}}\n@misc{b, title = {B}, year = 2020}\n";
  const lists = ["publications", "{ file: publications, group: year, numbered: true }"];
  for (const list of lists) {
    const site = `style: dossier\nsections: [education, ${list}, awards, background, experience, teaching, miscellaneous]\n`;
    const html = await pageWith("", { "site.yaml": site, "publications.bib": bib });
    for (const media of ["screen", "print"] as const) {
      await show(html, { viewport: { width: media === "print" ? 660 : 1280, height: 900 } }, async (page) => {
        await page.emulateMedia({ media });
        const lefts = async (selector: string) => {
          const found = await page.evaluate(
            `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => Math.round(
              each.getBoundingClientRect().left + parseFloat(getComputedStyle(each).paddingInlineStart)))`,
          );
          return [...new Set(found as number[])];
        };
        const [date] = await lefts(".entry-date");
        const [text] = await lefts(".entry-line");
        assert.deepEqual(await lefts(".publication-title, .legend"), [text]);
        if (media === "screen") assert.deepEqual(await lefts(".publication-picture"), [date]);
        const years = await page.evaluate(
          `[...document.querySelectorAll(".publication")].map((each) => getComputedStyle(each, "::before").content)`,
        );
        if (list === "publications") assert.deepEqual(years, ['"2021" / ""', '"2020" / ""']);
        else assert.deepEqual(await lefts(".publications-heading"), [date]);
      });
    }
  }
});
