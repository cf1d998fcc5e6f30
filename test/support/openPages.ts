import assert from "node:assert/strict";
import { after, before, mock } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildSite, type Pages } from "./buildSite.ts";
import { launchBrowser } from "./launchBrowser.ts";

/** Opens a page of the site in a new window, hands it to `look`, and closes it. */
export type Visit = <T>(
  url: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
) => Promise<T>;

/** For the tests of one file: the pages of a site with this data, built in memory, and a browser to see them in. */
export function openPages(data: Record<string, string>): { htmlOf(url: string): string; visit: Visit } {
  let browser: Browser;
  let pages: Pages;
  before(async () => {
    mock.method(console, "error", () => {});
    [browser, pages] = await Promise.all([launchBrowser(), buildSite(data)]);
  });
  after(async () => {
    mock.restoreAll();
    await browser.close();
  });
  const htmlOf = (url: string) => pages[url] ?? assert.fail(url);
  return {
    htmlOf,
    async visit(url, options, look) {
      const context = await browser.newContext(options);
      try {
        const opened = await context.newPage();
        await opened.setContent(htmlOf(url));
        return await look(opened);
      } finally {
        await context.close();
      }
    },
  };
}
