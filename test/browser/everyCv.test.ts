import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, mock, test } from "node:test";
import { HtmlValidate } from "html-validate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readColors } from "../../src/style/colors.ts";
import { pageCss } from "../../src/style/pageCss.ts";
import { buildSite } from "../support/buildSite.ts";
import { cvs, styled } from "../support/cvs.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { openAll, outside } from "../support/outside.ts";

const STYLES = ["classic", "kjhealy", "davewhipp", "dossier"];
const WIDTHS = [320, 768, 1280];
const READERS: [name: string, options: BrowserContextOptions, text?: number][] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["text of twice the size", {}, 2],
  ["forced colours, dark", { forcedColors: "active", colorScheme: "dark" }],
];

let browser: Browser;
let arabic: string;
before(async () => {
  mock.method(console, "error", () => {});
  browser = await launchBrowser();
  const file = "test/node_modules/test-font-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2";
  const url = `data:font/woff2;base64,${await readFile(file, "base64")}`;
  arabic = `@font-face{font-family:"Noto Sans";src:url(${url});unicode-range:U+600-6FF}`;
});
after(async () => {
  mock.restoreAll();
  await browser.close();
});

const windows = new Map<string, Page>();

/** A page as a reader sees it, in that reader's window. The tests' Chromium has no Arabic letters: it is given some. */
async function show(html: string, width: number, reader: (typeof READERS)[number]): Promise<Page> {
  const [name, options, text = 1] = reader;
  let page = windows.get(name);
  if (!page) {
    const context = await browser.newContext({ ...options, bypassCSP: true });
    page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16 * text, fixed: 13 * text } });
    windows.set(name, page);
  }
  await page.setViewportSize({ width, height: 800 });
  await page.setContent(html.replace("<style>", `<style>${arabic}</style><style>`));
  return page;
}

const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`));
}

/** One page of each sort. */
function pagesOf(site: Record<string, string>): [url: string, html: string][] {
  const sorts = new Map<string, string>();
  for (const [url, html] of Object.entries(site)) {
    if (!String(html).startsWith("<!doctype")) continue;
    const sort = url.replace(/^(\/publications\/).+$/, "$1paper");
    if (!sorts.has(sort)) sorts.set(sort, url);
  }
  return [...sorts.values()].map((url) => [url, site[url] ?? ""]);
}

for (const [index, style] of STYLES.entries()) {
  for (const [number, [name, cv]] of Object.entries(cvs).entries()) {
    test(`the ${name} CV in ${style}: valid, axe finds nothing, nothing sticks out, and no rule is missed`, async () => {
      const pages = pagesOf(await buildSite(styled(cv, style)));
      let turn = index * 7 + number * 3;
      for (const [url, html] of pages) {
        assert.deepEqual(await problemsOf(html), [], url);
        // The CV itself at each width; its other pages at one, with each reader in turn.
        for (const width of url === "/" ? WIDTHS : [WIDTHS[turn % 3] ?? 320]) {
          const reader = READERS[turn++ % READERS.length] ?? assert.fail();
          const page = await show(html, width, reader);
          const where = `${url} at ${width} pixels, ${reader[0]}`;
          if (turn % 2) await page.evaluate(openAll);
          assert.deepEqual(await findViolations(page), [], where);
          await page.evaluate(openAll);
          assert.deepEqual(await page.evaluate(outside), [], where);
        }
      }
      const home = pages.find(([url]) => url === "/")?.[1] ?? "";
      const reader = READERS[turn % 4] ?? assert.fail();
      const page = await show(home, 320, reader);
      for (const width of [320, 360, 412, 600, 767, 800, 1023, 1024, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await page.evaluate(outside), [], `${width} pixels, ${reader[0]}`);
      }
      const { findings: _, ...colors } = readColors({}, style);
      const folders = { theme: "assets/css", site: "no-such-folder" };
      const all = await pageCss(folders, { style, colors });
      const looks = await page.evaluate(`${look}; look()`);
      const sheet = `Object.assign(document.createElement("style"), { textContent: ${JSON.stringify(all)} })`;
      await page.evaluate(`document.head.prepend(${sheet})`);
      assert.deepEqual(
        await page.evaluate("look()"),
        looks,
        "what is left out of the style sheet changes nothing",
      );
    });
  }
}

/** Runs in the page: gives a function by which all elements say where they are and how they look. */
const look = `var look = () => [...document.querySelectorAll("body *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { color, backgroundColor, font, display, borderTop, textDecoration } = getComputedStyle(element);
  const { content } = getComputedStyle(element, "::before");
  return [element.className, x, y, width, height, color, backgroundColor, font, display, borderTop, textDecoration, content].join();
})`;
