import { after, before } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./launchBrowser.ts";
import { type ServedFolder, serveFolder } from "./serveFolder.ts";
import { type WrittenSite, writeSite } from "./writeSite.ts";

export interface OpenSite {
  site: WrittenSite;
  url: string;
  browser: Browser;
  /** Opens a page of the site, hands it to `look`, and closes it. */
  visit<T>(page: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
}

/** For the tests of one file: a site, the sample's if no other is written, served and at hand in a browser. */
export function openSite(write: () => Promise<WrittenSite> = writeSite): OpenSite {
  let site: WrittenSite | undefined;
  let served: ServedFolder | undefined;
  let browser: Browser | undefined;
  before(async () => {
    [site, browser] = await Promise.all([write(), launchBrowser()]);
    served = await serveFolder(site.folder);
  });
  after(async () => {
    served?.close();
    await browser?.close();
    await site?.remove();
  });
  return {
    get site() {
      return site ?? missing();
    },
    get url() {
      return served?.url ?? missing();
    },
    get browser() {
      return browser ?? missing();
    },
    async visit(path, options, look) {
      const context = await this.browser.newContext(options);
      try {
        const page = await context.newPage();
        await page.goto(this.url + path);
        return await look(page);
      } finally {
        await context.close();
      }
    },
  };
}

function missing(): never {
  throw new Error("the site is opened before the first test, not earlier");
}
