import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import type { EleventyConfig } from "../../src/eleventy/eleventyConfig.ts";
import { watchSaves } from "../../src/eleventy/watchSaves.ts";

describe("code that was saved while a build was running", () => {
  let folder: string;
  before(async () => {
    folder = relative(process.cwd(), await mkdtemp(join(tmpdir(), "vitae-")));
  });
  after(() => rm(folder, { recursive: true }));

  /** How often a file is said to be new, where each time makes Eleventy build and never call the configuration. */
  async function touches(name: string): Promise<number> {
    const handlers = new Map<string, (argument: unknown) => void>();
    await watchSaves({
      on: (event: string, handler: (argument: unknown) => void) => handlers.set(event, handler),
      chokidarConfig: { usePolling: true },
      watchTargetsConfigReset: new Set([`${folder}/src/**/*.ts`]),
    } as unknown as EleventyConfig);
    const file = join(folder, name);
    await writeFile(file, "");
    for (let count = 0; ; count++) {
      await utimes(file, 1, 1);
      handlers.get("eleventy.beforeWatch")?.([`./${file}`]);
      handlers.get("eleventy.after")?.({ runMode: "serve" });
      await new Promise((done) => setTimeout(done, 120));
      if ((await stat(file)).mtimeMs < 2000 || count === 9) return count;
    }
  }

  it("is said to be new until Eleventy reads it, but not for ever", async () => {
    await mkdir(join(folder, "src"));
    const count = await touches("src/part.ts");
    assert.ok(count >= 1 && count < 9, String(count));
  });

  it("is left alone where it is a page or data, which every build reads", async () => {
    assert.equal(await touches("page.11ty.ts"), 0);
  });
});
