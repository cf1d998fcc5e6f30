/** What is kept between builds is used when it is whole, and counts as not kept in any other case. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { keep, readKept } from "../../src/kept.ts";

const value = {
  pages: 2,
  missing: new Set(["a"]),
  files: new Map([
    ["a-1.pdf", Buffer.from("one")],
    ["a-2.pdf", Buffer.from("two")],
  ]),
};

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
    await keep(folder, "a", value);
    assert.deepEqual(await readKept(folder, "a"), value);
    assert.deepEqual(await readdir(folder), ["a"]);
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
};
for (const at of [1, 40, -1])
  damages[`with one bit changed at ${at}`] = async (path) => {
    const bytes = await readFile(path);
    bytes[at < 0 ? bytes.length + at : at] = (bytes.at(at) ?? 0) ^ 1;
    await writeFile(path, bytes);
  };
for (const [what, damage] of Object.entries(damages))
  test(`what is ${what} counts as not kept, and is kept again`, () =>
    inFolder(async (folder) => {
      await keep(folder, "a", value);
      await damage(join(folder, "a"));
      assert.equal(await readKept(folder, "a"), undefined);
      await rm(join(folder, "a"), { recursive: true, force: true });
      await keep(folder, "a", value);
      assert.deepEqual(await readKept(folder, "a"), value);
    }));

test("what was changed by hand, and what is of another key, counts as not kept", () =>
  inFolder(async (folder) => {
    await keep(folder, "a", value);
    const written = await readFile(join(folder, "a"), "latin1");
    await writeFile(join(folder, "b"), written, "latin1");
    await writeFile(join(folder, "a"), written.replace("pages", "paged"), "latin1");
    assert.equal(await readKept(folder, "a"), undefined);
    assert.equal(await readKept(folder, "b"), undefined);
  }));

test("where nothing can be written, nothing is kept and nothing fails", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, "file"), "");
    await keep(join(folder, "file"), "a", value);
    assert.equal(await readKept(join(folder, "file"), "a"), undefined);
  }));
