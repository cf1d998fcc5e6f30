import assert from "node:assert/strict";
import { test } from "node:test";
import { openSite } from "../support/openSite.ts";

const opened = openSite();

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
