import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { jekyllSite, page } from "../jekyll/jekyllSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { serveFolder } from "../support/serveFolder.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const readers: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 320, height: 640 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "dark phone": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
};

for (const style of ["classic", "kjhealy", "davewhipp"]) {
  test(`a page from Jekyll, in style ${style}: axe finds nothing, nothing is cut off, no other host is asked`, async () => {
    const site = await jekyllSite({
      _data: undefined,
      "pages/index.njk": undefined,
      "pages/index.md": page,
      "_config.yml": `style: ${style}\n`,
    });
    const { code, output } = await site.build("--quiet");
    assert.equal(code, 0, output);
    const served = await serveFolder(join(site.folder, "_site"));
    try {
      for (const [reader, options] of Object.entries(readers)) {
        const opened = await browser.newPage(options);
        const problems: string[] = [];
        opened.on("console", (message) => problems.push(message.text()));
        opened.on("request", (request) => {
          if (!/^data:/.test(request.url()) && !request.url().startsWith(served.url))
            problems.push(request.url());
        });
        await opened.goto(`${served.url}/`);
        assert.deepEqual(await findViolations(opened), [], reader);
        assert.equal(await opened.evaluate(overflow), 0, reader);
        assert.deepEqual(problems, [], reader);
        const icon = await opened.locator(".drawn-icon").first().boundingBox();
        assert.ok(icon && icon.width > 10 && icon.height > 10, `${reader}: the icon is drawn`);
        await opened.close();
      }
    } finally {
      served.close();
      await site.remove();
    }
  });
}

/** Runs in the page: how far it scrolls sideways. */
const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
