import assert from "node:assert/strict";
import { test } from "node:test";
import { openSite } from "../support/openSite.ts";

const opened = openSite();

/** Runs in the page: the file that the picture shows, how wide it shows it, and how wide its column is. */
const look = `(async (image) => {
  await image.decode();
  const column = image.closest("p").getBoundingClientRect().width;
  return [image.currentSrc, image.getBoundingClientRect().width, column];
})(document.querySelector("picture img"))`;

const screens: [name: string, width: number, deviceScaleFactor: number, copy: string][] = [
  ["a screen", 1280, 1, "416.webp"],
  ["a screen of two device pixels", 1280, 2, "832.webp"],
  ["a window just wide enough for columns", 768, 1, "416.webp"],
  ["a phone of two device pixels", 360, 2, "416.webp"],
  ["a phone of three", 390, 3, "832.webp"],
];

for (const [name, width, deviceScaleFactor, copy] of screens) {
  test(`on ${name} a picture is as sharp as the screen, and no larger than that`, async () => {
    const viewport = { width, height: 800 };
    await opened.visit("/", { viewport, deviceScaleFactor }, async (page) => {
      const [source, shown, column] = (await page.evaluate(look)) as [string, number, number];
      assert.match(source, new RegExp(`-${copy}$`));
      assert.ok(Math.abs(shown - 0.59 * column) < 1, `${shown} of ${column}`);
      assert.ok(Number.parseInt(copy, 10) >= shown * Math.min(deviceScaleFactor, 2), `${copy} for ${shown}`);
    });
  });
}

test("a browser without WebP takes a copy of the picture's own format", async () => {
  await opened.visit("/", { viewport: { width: 1280, height: 800 } }, async (page) => {
    const [source] = (await page.evaluate(`document.querySelector("picture source").remove(); ${look}`)) as [
      string,
    ];
    assert.match(source, /-416\.jpg$/);
  });
});
