import assert from "node:assert/strict";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { keep, readKept } from "../../src/kept.ts";
import type { CompiledPdf } from "../../src/pdf/compilePdf.ts";
import { SiteCopy } from "../support/siteCopy.ts";

interface Kept {
  content: string;
  compiled: CompiledPdf;
}

describe("a PDF kept from an earlier build", () => {
  let site: SiteCopy;
  const cache = () => join(site.folder, ".cache/pdfs");
  const resume = () => readFile(join(site.folder, "_site/assets/resume.pdf"));
  before(async () => {
    site = await SiteCopy.make();
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
  });
  after(() => site.remove());

  it("is published by a build of the same, and is what a build without it makes", async () => {
    const made = await resume();
    for (const key of await readdir(cache())) {
      const { content, compiled } = (await readKept<Kept>(cache(), key)) ?? assert.fail();
      if (compiled.pages !== 2) continue;
      await keep(cache(), key, { content, compiled: { ...compiled, pdf: Buffer.from("kept") } });
    }
    await site.build();
    assert.equal(String(await resume()), "kept");
    for (const file of await readdir(cache())) await writeFile(join(cache(), file), "damaged");
    await site.build();
    assert.ok(made.equals(await resume()));
    await rm(cache(), { recursive: true });
    await writeFile(cache(), "a file in the place of the folder");
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    assert.ok(made.equals(await resume()));
    await rm(cache());
    await rm(join(site.folder, ".cache"), { recursive: true });
    await site.write(".cache", "a file in the place of all");
    const without = await site.build();
    assert.equal(without.code, 0, without.output);
    assert.ok(made.equals(await resume()));
    await site.delete(".cache");
  });

  it("is not taken for another once anything it is made of has changed", async () => {
    const first = await resume();
    await site.edit("_data/education.yaml", "Mathematics", "Logic");
    await site.build();
    const second = await resume();
    assert.ok(!first.equals(second));
    await site.edit("_includes/pdf/style.typ", "name: 23pt", "name: 24pt");
    await site.build();
    assert.ok(!second.equals(await resume()));
  });

  it("is the only one of its place", async () => {
    assert.equal((await readdir(cache())).length, 2);
  });

  it("says again which characters no font has", async () => {
    await site.edit("_data/profile.yaml", "nativeName: 최상근", "nativeName: 최상근 ᚠ");
    const first = await site.build();
    assert.match(first.output, /no font of the PDF has `ᚠ`/);
    const { length } = await readdir(cache());
    const second = await site.build();
    assert.equal((await readdir(cache())).length, length);
    assert.match(second.output, /_data\/profile.yaml:3:\d+: warning: no font of the PDF has `ᚠ`/);
  });
});
