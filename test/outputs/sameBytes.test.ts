import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const eleventy = fileURLToPath(new URL("../../node_modules/@11ty/eleventy/cmd.cjs", import.meta.url));
const otherDay = pathToFileURL(fileURLToPath(new URL("otherDay.mjs", import.meta.url))).href;

/** All files of the sample's site, built in an environment of its own, by their names. */
async function build(environment: Record<string, string>): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-"));
  try {
    await promisify(execFile)(
      process.execPath,
      ["--import", otherDay, eleventy, `--output=${folder}`, "--quiet"],
      {
        env: { ...process.env, ...environment },
      },
    );
    const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      await Promise.all(
        names.sort().map(async (name) => [name.slice(folder.length), await readFile(name)] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("two builds are the same bytes, on any day, in any time zone and locale", async () => {
  const here = await build({ TZ: "UTC", LANG: "C", LC_ALL: "C" });
  const there = await build({
    TZ: "Pacific/Kiritimati",
    LANG: "ko_KR.UTF-8",
    LC_ALL: "ko_KR.UTF-8",
    TEST_DAYS_AHEAD: "400",
  });
  assert.deepEqual([...there.keys()], [...here.keys()]);
  assert.ok(here.size > 5);
  const different = [...here]
    .filter(([name, bytes]) => !there.get(name)?.equals(bytes))
    .map(([name]) => name);
  assert.deepEqual(different, []);
});
