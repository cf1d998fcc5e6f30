import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { SiteCopy } from "../support/siteCopy.ts";

describe("the code that templates compile to", () => {
  let site: SiteCopy;
  const FILE = ".cache/templates.json";
  const page = () => site.read("_site/index.html");
  const build = async () => {
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
  };
  before(async () => {
    site = await SiteCopy.make();
    await build();
  });
  after(() => site.remove());

  it("is taken from the last build, and gives the same page", async () => {
    const first = await page();
    await build();
    assert.equal(await page(), first);
    const kept = await site.read(FILE);
    const changed = (JSON.parse(kept) as [text: string, code: string][]).map(([text, code]) => [
      text,
      code.replaceAll("<footer", "<footer data-kept"),
    ]);
    await site.write(FILE, JSON.stringify(changed));
    await build();
    assert.match(await page(), /<footer data-kept/);
    await site.write(FILE, kept);
  });

  it("is made anew for a template whose text has changed", async () => {
    await site.edit("_includes/parts/foot.njk", "<footer", "<footer data-changed");
    await build();
    assert.match(await page(), /<footer data-changed/);
  });

  it("is made anew where the file is spoilt", async () => {
    await site.write(FILE, "[");
    await build();
    assert.match(await page(), /<footer data-changed/);
  });

  it("is not kept where the site has tags of its own, which may change without a word", async () => {
    await site.edit(
      ".eleventy.ts",
      "eleventyConfig.addPlugin(vitae);",
      'eleventyConfig.addPlugin(vitae);\n  eleventyConfig.addPlugin((config: { addNunjucksTag(name: string, tag: unknown): void }) => config.addNunjucksTag("own", () => ({ tags: ["own"] })));',
    );
    await site.write(FILE, "[");
    await build();
    assert.equal(await site.read(FILE), "[");
  });
});
