import { existsSync, readdirSync } from "node:fs";

/** What people call the file that holds their CV, by what is told most surely from it. */
const NAMES = [
  /^(?:resume|cv)\.json$/i,
  /^(?:.*_)?cv\.ya?ml$/i,
  /^(?:index|cv|resume)\.(?:md|markdown)$/i,
  /\.bib$/i,
];

/** The file or folder here that looks like a CV kept by other means, to offer it; whether it is one, reading tells. */
export function findImportable(): string | undefined {
  if (existsSync("_bibliography") || existsSync("_data/cv.yml")) return ".";
  const names = readdirSync(".").sort();
  return NAMES.map((pattern) => names.find((name) => pattern.test(name))).find(Boolean);
}
