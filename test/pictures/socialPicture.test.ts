import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { socialPicture } from "../../src/pictures/socialPicture.ts";
import { readCv } from "../../src/record/readCv.ts";
import { SAMPLE_ASSETS, SAMPLE_DATA } from "../support/sample.ts";

test("where there is no photo, what is shared shows the name in the page's colours, the same bytes each time", async () => {
  const root = await mkdtemp(join(tmpdir(), "vitae-shared-"));
  try {
    const { cv } = await readCv(SAMPLE_DATA, { assets: SAMPLE_ASSETS });
    const places = { root, assets: "assets", templates: "_includes/pdf" };
    const made = (await socialPicture(cv, places)) ?? assert.fail("none was made");
    assert.match(made.url, /^assets\/pictures\/[0-9a-f]{12}\.png$/);
    const { width, height, format } = await sharp(made.bytes).metadata();
    assert.deepEqual([width, height, format], [1200, 630, "png"]);
    const { data, info } = await sharp(made.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ];
    assert.deepEqual(pixel(10, 10), [255, 255, 255]);
    assert.deepEqual(pixel(600, 620), [0, 0x72, 0xee]);
    assert.deepEqual(
      await socialPicture(cv, places),
      { ...made, bytes: Buffer.from(made.bytes) },
      "it is kept",
    );
    await rm(join(root, ".cache"), { recursive: true });
    assert.deepEqual(Buffer.from((await socialPicture(cv, places))?.bytes ?? []), Buffer.from(made.bytes));
    const other = await socialPicture({ ...cv, profile: { ...cv.profile, name: "Ada" } }, places);
    assert.notEqual(other?.url, made.url);
  } finally {
    await rm(root, { recursive: true });
  }
});
