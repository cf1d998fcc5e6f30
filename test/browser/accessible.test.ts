import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContextOptions } from "playwright-core";
import { findViolations } from "../support/findViolations.ts";
import { openSite } from "../support/openSite.ts";

const opened = openSite();

const readers: Record<string, BrowserContextOptions> = {
  "light, 1280 pixels": { viewport: { width: 1280, height: 900 } },
  "light, 320 pixels": { viewport: { width: 320, height: 640 } },
  "dark, 1280 pixels": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "dark, 320 pixels": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "forced colours, dark": {
    viewport: { width: 320, height: 640 },
    forcedColors: "active",
    colorScheme: "dark",
  },
};

for (const [reader, options] of Object.entries(readers)) {
  test(`axe finds nothing on any page: ${reader}`, async () => {
    for (const path of opened.site.pages) {
      assert.deepEqual(await opened.visit(path, options, findViolations), [], path);
    }
  });
}

test("the keyboard reaches every link and button, and shows where it is", async () => {
  for (const path of opened.site.pages) {
    await opened.visit(path, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.evaluate(
        `document.querySelectorAll("details").forEach((details) => { details.open = true; })`,
      );
      const wanted = await page.locator("a[href], button:not([disabled]), summary, [tabindex='0']").count();
      const seen = new Set<string>();
      for (let press = 0; press <= wanted; press++) {
        await page.keyboard.press("Tab");
        const focus = (await page.evaluate(focused)) as Focus;
        if (focus.index < 0) continue;
        assert.ok(focus.outline, `${path}: no focus is shown on ${focus.html}`);
        seen.add(String(focus.index));
      }
      assert.equal(seen.size, wanted, path);
    });
  }
});

interface Focus {
  index: number;
  outline: boolean;
  html: string;
}

/** Runs in the page. */
const focused = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    index: element === document.body ? -1 : [...document.querySelectorAll("*")].indexOf(element),
    outline: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    html: element.outerHTML.slice(0, 120),
  };
})()`;
