import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { publishPapers } from "../../src/publications/publishPapers.ts";

test("a paper is copied beside its page, and again only when it has changed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitae-papers-"));
  try {
    const pdf = join(folder, "draft.pdf");
    const target = join(folder, "publications/a/a.pdf");
    const publish = () => publishPapers([{ slug: "a", pdf }, { slug: "b" }], folder);
    await writeFile(pdf, "one");
    await publish();
    assert.equal(await readFile(target, "utf8"), "one");

    await utimes(target, 2_000_000_000, 2_000_000_000);
    await publish();
    assert.equal((await stat(target)).mtimeMs, 2_000_000_000_000);

    await writeFile(pdf, "other");
    await publish();
    assert.equal(await readFile(target, "utf8"), "other");
  } finally {
    await rm(folder, { recursive: true });
  }
});
