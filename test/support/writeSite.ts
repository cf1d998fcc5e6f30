import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface WrittenSite {
  folder: string;
  /** The addresses of its pages, `/`, `/404.html`, `/jrh/segredario/game.html` … */
  pages: string[];
  remove(): Promise<void>;
}

/** Builds the sample as `npx eleventy` does, into a temporary folder. */
export async function writeSite(...options: string[]): Promise<WrittenSite> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-site-"));
  const eleventy = fileURLToPath(new URL("../../node_modules/@11ty/eleventy/cmd.cjs", import.meta.url));
  await promisify(execFile)(process.execPath, [eleventy, `--output=${folder}`, "--quiet", ...options], {
    cwd: root,
  });
  const files = await readdir(folder, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map(
      (file) =>
        `/${relative(".", file)
          .replaceAll("\\", "/")
          .replace(/(^|\/)index\.html$/, "$1")}`,
    )
    .sort();
  return { folder, pages, remove: () => rm(folder, { recursive: true }) };
}
