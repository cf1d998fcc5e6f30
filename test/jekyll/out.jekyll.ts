import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { SiteCopy } from "../support/siteCopy.ts";
import { buildWithJekyll } from "./runJekyll.ts";

test("a real Jekyll, given the built site as its source, leaves every byte of it as it is", async () => {
  const site = await SiteCopy.make();
  const out = await mkdtemp(join(tmpdir(), "vitae-out-"));
  try {
    const { code, output } = await site.build("--quiet");
    assert.equal(code, 0, output);
    const built = join(site.folder, "_site");
    buildWithJekyll(built, out);
    const files = await filesIn(built);
    assert.ok(files.length > 5, files.join("\n"));
    assert.deepEqual(await filesIn(out), files);
    for (const file of files) {
      const [before, after] = await Promise.all([readFile(join(built, file)), readFile(join(out, file))]);
      assert.ok(before.equals(after), `${file} is not what it was`);
    }
  } finally {
    await rm(out, { recursive: true });
    await site.remove();
  }
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
