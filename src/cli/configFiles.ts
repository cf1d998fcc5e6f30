import { existsSync } from "node:fs";

/** Eleventy's names for its configuration, those of Eleventy 4 first, as that looks for them; it reads one and no other. */
const NAMES = [
  "buildawesome.config.js",
  "buildawesome.config.mjs",
  "buildawesome.config.cjs",
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
];

/** The configurations of Eleventy in this folder. */
export function configFiles(): string[] {
  return NAMES.filter((name) => existsSync(name));
}
