import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { readPictures } from "../../src/pdf/pdfJobs.ts";
import { inFolder } from "./pdfOf.ts";

test("a picture goes by what it is, whatever its name ends in; what Typst cannot draw is left out", async () => {
  await inFolder(async (root) => {
    await mkdir(join(root, "assets"));
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: "#333" } });
    const files = {
      "png.jpg": await image.clone().png().toBuffer(),
      "my jpeg": await image.clone().jpeg().toBuffer(),
      "webp.gif": await image.clone().webp().toBuffer(),
      "drawing.SVG":
        '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      "avif.png": await image.clone().avif().toBuffer(),
      "empty.png": "",
      "text.png": "a text",
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(root, "assets", name), content);
    await writeFile(join(root, "outside.png"), files["png.jpg"]);
    const urls = [
      ...Object.keys(files).map((name) => `./assets/${encodeURI(name)}`),
      "assets/%2e%2e/outside.png",
    ];
    const all = [...urls, "assets/%E0%A4%A.png", "//example.org/assets/png.jpg"];
    const found = await readPictures(all, { root, assets: "assets", public: undefined });
    assert.deepEqual(
      [...found].map(([url, { path }]) => [url, path]),
      [
        ["./assets/png.jpg", "/pictures/1.png"],
        ["./assets/my%20jpeg", "/pictures/2.jpg"],
        ["./assets/webp.gif", "/pictures/3.webp"],
        ["./assets/drawing.SVG", "/pictures/4.svg"],
      ],
    );
  });
});
