import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { copyFork } from "./sample.ts";

export interface WrittenSite {
  folder: string;
  /** The addresses of its pages, `/`, `/404.html`, `/jrh/segredario/game.html` … */
  pages: string[];
  remove(): Promise<void>;
}

/** Builds the sample as `npx eleventy` does in a fork; what can be kept for the next such build is. */
export async function writeSite(...options: string[]): Promise<WrittenSite> {
  const fork = await mkdtemp(join(tmpdir(), "vitae-site-"));
  copyFork(fork);
  await mkdir(".cache", { recursive: true });
  for (const shared of ["node_modules", ".cache"]) await symlink(resolve(shared), join(fork, shared), "dir");
  const eleventy = resolve("node_modules/@11ty/eleventy/cmd.cjs");
  await promisify(execFile)(process.execPath, [eleventy, "--quiet", ...options], { cwd: fork });
  const folder = join(fork, "_site");
  const files = await readdir(folder, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${relative(".", file).replaceAll("\\", "/")}`.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
  return { folder, pages, remove: () => rm(fork, { recursive: true }) };
}
