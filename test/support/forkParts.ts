/** What a fork of this repository needs of it to be built. */
export const FORK_PARTS = [
  ".eleventy.ts",
  "eleventy.config.js",
  "package.json",
  "tsconfig.json",
  "_data",
  "_includes",
  "assets",
  "pages",
  "public",
  "schemas",
  "src",
];
