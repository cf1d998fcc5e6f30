import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { BrowserContextOptions } from "playwright-core";
import { deadLinks } from "../../src/cli/links.ts";
import { viewsIn } from "../../src/record/ownAddresses.ts";
import { readCv } from "../../src/record/readCv.ts";
import { findViolations } from "../support/findViolations.ts";
import { openSite } from "../support/openSite.ts";
import { readPdf } from "../support/readPdf.ts";
import { buildFork } from "../support/writeSite.ts";

// Your own site, whatever stands in `_data`. All other tests are of the theme, and read nothing that you wrote.
const opened = openSite(() => buildFork("."));

const readers: Record<string, BrowserContextOptions> = {
  "on a screen": { viewport: { width: 1280, height: 900 } },
  "on a phone, in the dark": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
};

test("the site builds", () => {
  assert.ok(opened.site.pages.includes("/"));
});

test("no link within the site is dead", async () => {
  const { dead, count } = await deadLinks(opened.site.folder);
  assert.deepEqual(dead, []);
  assert.ok(count > 0);
});

for (const [reader, options] of Object.entries(readers)) {
  test(`axe finds nothing on any page ${reader}`, async () => {
    for (const path of opened.site.pages) {
      assert.deepEqual(await opened.visit(path, options, findViolations), [], path);
    }
  });
}

test("each PDF has its pages, its text and its tags", async () => {
  if (!existsSync("_data/profile.yaml")) return;
  const { cv } = await readCv("_data");
  for (const { file, maxPages } of viewsIn(cv.site)) {
    if (!file) continue;
    const { pages, text, isTagged } = await readPdf(await readFile(join(opened.site.folder, file)));
    assert.ok(pages.length <= (maxPages ?? pages.length), `${file} has ${pages.length} pages`);
    assert.ok(isTagged && text.includes(cv.profile.name), file);
  }
});
