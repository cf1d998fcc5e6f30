import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { SiteCopy } from "../support/siteCopy.ts";

describe("the bundle of the fork's own code", () => {
  let site: SiteCopy;
  before(async () => {
    site = await SiteCopy.make();
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    const bundles = (await readdir(`${site.folder}/.cache/code`)).filter((name) => name.startsWith("site-"));
    assert.equal(bundles.length, 1);
    await site.write(
      `.cache/code/${bundles[0]}`,
      `console.log("kept");\n${await site.read(`.cache/code/${bundles[0]}`)}`,
    );
  });
  after(() => site.remove());

  it("is taken again by a build of the same", async () => {
    assert.match((await site.build()).output, /^kept$/m);
  });

  it("is made anew once a file that went into it has changed", async () => {
    await site.edit("src/eleventy/addPdf.ts", "/** The page", "// changed\n/** The page");
    assert.doesNotMatch((await site.build()).output, /^kept$/m);
  });

  it("is made anew when it is gone or spoilt", async () => {
    await site.write(".cache/code/kept.json", "{");
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
  });
});
