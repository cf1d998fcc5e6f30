import { cpSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";

/** What an owner writes, for the tests: in a fork, `_data`, `assets` and `public` are somebody's CV, and no test of the theme reads them. */
export const SAMPLE = "test/sample";
export const SAMPLE_DATA = `${SAMPLE}/_data`;
export const SAMPLE_ASSETS = `${SAMPLE}/assets`;

/** What of this repository is the theme, as a fork needs it to be built. */
const THEME_PARTS = [
  ".eleventy.ts",
  ".gitignore",
  "eleventy.config.js",
  "package.json",
  "tsconfig.json",
  "_includes",
  "assets/css",
  "pages",
  "schemas",
  "src",
  "tools",
];

const root = resolve(import.meta.dirname, "../..");

/** Whether a file is the theme's: its pages are of two kinds, and its style sheets in layers. What else lies among them is the owner's. */
export function isOfTheme(path: string): boolean {
  if (path.endsWith(".css")) return readFileSync(path, "utf8").includes("@layer");
  return !path.includes(`${root}/pages/`) || /\.(?:njk|typ)$/.test(extname(path));
}

/** Copies a fork of this repository into `folder`, with the tests' sample in it. */
export function copyFork(folder: string): void {
  for (const part of THEME_PARTS) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: isOfTheme });
  }
  cpSync(join(root, SAMPLE), folder, { recursive: true });
}
