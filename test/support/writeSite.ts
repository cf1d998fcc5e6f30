import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
  const fork = await mkdtemp(join(tmpdir(), "vitae-fork-"));
  copyFork(fork);
  await mkdir(join(fork, ".cache"));
  for (const kept of [".cache/pictures", ".cache/pdfs"]) await mkdir(kept, { recursive: true });
  for (const shared of ["node_modules", ".cache/pictures", ".cache/pdfs"]) {
    await symlink(resolve(shared), join(fork, shared), "dir");
  }
  try {
    return await buildFork(fork, ...options);
  } finally {
    await rm(fork, { recursive: true });
  }
}

/** Builds the fork in a folder, whosever it is, into a temporary one. Throws where Eleventy does not end well. */
export async function buildFork(fork: string, ...options: string[]): Promise<WrittenSite> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-site-"));
  const eleventy = resolve("node_modules/@11ty/eleventy/cmd.cjs");
  const run = [eleventy, `--output=${folder}`, "--quiet", ...options];
  await promisify(execFile)(process.execPath, run, { cwd: fork });
  const files = await readdir(folder, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replaceAll("\\", "/")}`.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
  return { folder, pages, remove: () => rm(folder, { recursive: true }) };
}
