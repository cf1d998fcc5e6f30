import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { buildSite } from "../support/buildSite.ts";
import { launchBrowser } from "../support/launchBrowser.ts";

const profile = `name: Ada Example
email: a.very.long.name.of.a.person@department.university.example.edu
links:
  - network: resume
    username: assets/resume.pdf
  - network: github
    username: ada
  - label: A place with a name of many words that does not fit on the line of a phone
    url: https://example.org
    icon: house
`;

let browser: Browser;
let page: string | undefined;

before(async () => {
  const [started, pages] = await Promise.all([launchBrowser(), buildSite({ "profile.yaml": profile })]);
  browser = started;
  page = pages["/"];
});

after(() => browser.close());

for (const width of [320, 360, 420, 500, 640, 1280]) {
  test(`contacts lie within their list at ${width} pixels, long ones in several lines`, async () => {
    const opened = await browser.newPage({ viewport: { width, height: 640 } });
    await opened.setContent(page ?? assert.fail());
    assert.deepEqual(await opened.evaluate(outside), []);
    assert.deepEqual(await opened.evaluate(barsBefore), []);
    assert.deepEqual(await opened.evaluate(iconsAlone), []);
    await opened.close();
  });
}

/** Runs in the page: icons and words that stick out of the list, which cuts them off. */
const outside = `(() => {
  const list = document.querySelector(".contacts").getBoundingClientRect();
  return [...document.querySelectorAll(".contacts a, .contacts svg")]
    .map((element) => [element.outerHTML.slice(0, 60), element.getBoundingClientRect()])
    .filter(([, { left, right }]) => left < list.left - 0.5 || right > list.right + 0.5)
    .map(([html, { left, right }]) => [html, left, right]);
})()`;

/** Runs in the page: icons that are not level with the first line of their words. */
const iconsAlone = `[...document.querySelectorAll(".contacts a")].filter((link) => {
  const range = document.createRange();
  range.selectNodeContents(link.lastChild);
  const [line] = range.getClientRects();
  const icon = link.querySelector("svg").getBoundingClientRect();
  return Math.abs((line.top + line.bottom) / 2 - (icon.top + icon.bottom) / 2) > 3 || icon.right > line.left;
}).map((link) => link.textContent)`;

/** Runs in the page: contacts that begin a line and whose bar is not cut off, or that do not begin it and whose bar is. */
const barsBefore = `(() => {
  const { left } = document.querySelector(".contacts").getBoundingClientRect();
  const tops = [];
  return [...document.querySelectorAll(".contacts li")].filter((item) => {
    const { top, left: start } = item.getBoundingClientRect();
    const begins = !tops.includes(top);
    tops.push(top);
    return begins !== start < left - 1;
  }).map((item) => item.textContent);
})()`;
