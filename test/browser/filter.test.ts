import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import type { BrowserContextOptions, Page } from "playwright-core";
import { buildSite } from "../support/buildSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { openPages } from "../support/openPages.ts";

/** Two papers a year, one in a journal and one at a conference. */
const papers = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [type, venue] = index % 2 ? ["article", "journal"] : ["inproceedings", "booktitle"];
    return `@${type}{k${index}, title = {Paper ${index}}, author = {Choe, Sang}, ${venue} = {V}, year = ${2024 - (index >> 1)}}`;
  }).join("\n");
const site = "sections: [{file: publications, numbered: true}]\n";

const { htmlOf, visit } = openPages({ "publications.bib": papers(24), "site.yaml": site });

const shown = (page: Page) => page.locator(".publication:visible .publication-title").allTextContents();
const urls = ["/", "/publications/"];

/** Chooses a chip, of which the first of each row is called like that of the other. */
const choose = (page: Page, row: "Type" | "Year", name: string) =>
  page.getByRole("group", { name: row }).getByRole("radio", { name, exact: true }).check();

test("chips choose a type, a year or both, in a list and among groups, whose headings go with their papers", async () => {
  for (const url of urls) {
    await visit(url, {}, async (page) => {
      const rows = await page.locator(".filter").all();
      const [types, years] = await Promise.all(rows.map((row) => row.locator("label").allTextContents()));
      assert.deepEqual(types, ["All", "Journal articles", "Conference papers"]);
      assert.deepEqual(years?.slice(0, 2), ["All", "2024"]);
      assert.deepEqual(years?.slice(-2), ["2016", "–2015"]);
      assert.equal((await shown(page)).length, 24);
      await choose(page, "Year", "2023");
      assert.deepEqual(await shown(page), ["Paper 2", "Paper 3"], url);
      if (url !== "/") assert.deepEqual(await page.locator("h2:visible").allTextContents(), ["2023"]);
      await choose(page, "Type", "Journal articles");
      assert.deepEqual(await shown(page), ["Paper 3"], url);
      await choose(page, "Year", "All");
      assert.equal((await shown(page)).length, 12);
      await choose(page, "Year", "–2015");
      assert.equal((await shown(page)).length, 3);
      await choose(page, "Type", "All");
      assert.equal((await shown(page)).length, 6);
    });
  }
});

test("the keyboard chooses, and shows where it is", async () => {
  await visit("/publications/", {}, async (page) => {
    await page.focus(".filter input");
    await page.keyboard.press("ArrowRight");
    assert.equal((await shown(page)).length, 12);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await shown(page), ["Paper 1"]);
    const outline = "getComputedStyle(document.activeElement).outlineStyle";
    assert.equal(await page.evaluate(outline), "solid");
  });
});

test("numbers stay as they are", async () => {
  await visit("/", {}, async (page) => {
    await choose(page, "Year", "2023");
    const values = await page.evaluate(
      `[...document.querySelectorAll(".publication")].filter((item) => item.checkVisibility()).map(({ value }) => value)`,
    );
    assert.deepEqual(values, [22, 21]);
  });
});

for (const [reader, options] of Object.entries<BrowserContextOptions>({
  light: {},
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
})) {
  test(`axe finds nothing, and nothing sticks out on a phone: ${reader}`, async () => {
    for (const url of urls) {
      await visit(url, { ...options, viewport: { width: 320, height: 640 } }, async (page) => {
        await choose(page, "Year", "2023");
        assert.deepEqual(await findViolations(page), [], url);
        assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
      });
    }
  });
}

test("pages with chips are valid, and shorter lists have none", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const url of urls) {
    const { results } = await validator.validateString(htmlOf(url));
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    );
  }
  const { "/": short = "" } = await buildSite({ "publications.bib": papers(14), "site.yaml": site });
  assert.doesNotMatch(short, /class="filter"/);
});

test("a rule can name the chips of any file, also of one called by a year", async () => {
  const data = { "2020.bib": papers(24), "site.yaml": 'sections: ["2020"]\n' };
  const { "/": page = "" } = await buildSite(data);
  assert.match(page, /\.filter:has\(#\p{L}[\w-]*2020/u);
});

test("a list gives the full reference where it is asked to", async () => {
  const bib =
    "@article{a, title = {A}, author = {Choe, Sang}, journal = {Nature}, volume = 7, number = 2, pages = {1--9}, year = 2020, doi = {10.1038/182}}";
  const { "/": page = "" } = await buildSite({
    "publications.bib": bib,
    "site.yaml": "sections: [{file: publications, details: full}]\n",
  });
  const [, venue = ""] = /<p class="publication-venue"[^>]*>(.*?)<\/p>/s.exec(page) ?? [];
  assert.equal(venue.replace(/<[^>]*>/g, "").trim(), "Nature, vol. 7, no. 2, pp. 1–9, 2020, doi:10.1038/182");
});
