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

/** Copies a fork of this repository into `folder`, with the tests' sample in it. */
export function copyFork(folder: string): void {
  // The theme's pages are of these kinds, and its style sheets in layers; what else lies among them is the owner's.
  const ofTheme = (path: string) =>
    path.endsWith(".css")
      ? readFileSync(path, "utf8").includes("@layer")
      : !path.includes(`${root}/pages/`) || /\.(?:njk|typ)$/.test(extname(path));
  for (const part of THEME_PARTS) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: ofTheme });
  }
  cpSync(join(root, SAMPLE), folder, { recursive: true });
}
