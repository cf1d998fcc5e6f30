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

/** The sample's page with another look. */
async function pageWith(look: string): Promise<string> {
  const site = await readFile(`${SAMPLE_DATA}/site.yaml`, "utf8");
  const { "/": page = assert.fail() } = await buildSite({
    "site.yaml": site.replace("style: classic", look),
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
