/** What is kept between builds is used when it is whole, and counts as not kept in any other case. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { keep, readKept } from "../../src/kept.ts";

const files = new Map([
  ["a-1.pdf", Buffer.from("one")],
  ["a-2.pdf", Buffer.from("two")],
]);
const facts = { pages: 2 };

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-kept-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("what was kept is given again, and nothing half written is left", () =>
  inFolder(async (folder) => {
    await keep(folder, "a", { facts, files });
    assert.deepEqual(await readKept(folder, "a"), { facts, files });
    assert.deepEqual((await readdir(folder)).sort(), ["a-1.pdf", "a-2.pdf", "a.json"]);
  }));

const damages: Record<string, (path: string) => Promise<void>> = {
  "cut off": async (path) => writeFile(path, (await readFile(path)).subarray(0, -1)),
  empty: (path) => writeFile(path, ""),
  gone: (path) => rm(path),
  "a folder": async (path) => {
    await rm(path);
    await mkdir(path);
  },
  "another's": (path) => writeFile(path, "three"),
  "with one bit changed": async (path) => {
    const bytes = await readFile(path);
    bytes[1] = (bytes[1] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
};
for (const [what, damage] of Object.entries(damages))
  for (const file of ["a-1.pdf", "a-2.pdf", "a.json"])
    test(`${file}, ${what}, counts as not kept, and is kept again`, () =>
      inFolder(async (folder) => {
        await keep(folder, "a", { facts, files });
        await damage(join(folder, file));
        assert.equal(await readKept(folder, "a"), undefined);
      }));

test("facts that were changed by hand, and those of another key, count as not kept", () =>
  inFolder(async (folder) => {
    await keep(folder, "a", { facts, files });
    const written = await readFile(join(folder, "a.json"), "utf8");
    await writeFile(join(folder, "a.json"), written.replace('"pages":2', '"pages":9'));
    await writeFile(join(folder, "b.json"), written);
    assert.equal(await readKept(folder, "a"), undefined);
    assert.equal(await readKept(folder, "b"), undefined);
  }));

test("where nothing can be written, nothing is kept and nothing fails", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, "file"), "");
    await keep(join(folder, "file"), "a", { facts, files });
    assert.equal(await readKept(join(folder, "file"), "a"), undefined);
  }));
