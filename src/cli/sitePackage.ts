import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { themeVersion } from "./themeVersion.ts";

/** What is used of a `package.json`. */
export interface Package {
  type?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  [field: string]: unknown;
}

const SCRIPTS = {
  start: "eleventy --serve",
  build: "eleventy",
  check: "eleventy-theme-vitae check",
};

function dependencies(): Record<string, string> {
  return { "@11ty/eleventy": "^3.1.0", "eleventy-theme-vitae": `^${themeVersion()}` };
}

/** The `package.json` of a new site. */
export function newPackage(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  const site = {
    name: name || "cv",
    private: true,
    type: "module",
    scripts: SCRIPTS,
    dependencies: dependencies(),
  };
  return `${JSON.stringify(site, null, 2)}\n`;
}

/** The `package.json` of this folder, if there is one. */
export function readPackage(): Package | undefined {
  return existsSync("package.json") ? JSON.parse(readFileSync("package.json", "utf8")) : undefined;
}

/**
 * Adds to a `package.json` the scripts and dependencies that a site needs and it does not have.
 *
 * @returns what was done, in sentences
 */
export async function completePackage(before: Package): Promise<string[]> {
  const known = { ...before.devDependencies, ...before.dependencies };
  const packages = missing(dependencies(), known);
  const scripts = missing(SCRIPTS, before.scripts ?? {});
  if (Object.keys(packages).length + Object.keys(scripts).length === 0)
    return ["`package.json` was there and is as it was."];
  const after = {
    ...before,
    scripts: { ...before.scripts, ...scripts },
    dependencies: { ...before.dependencies, ...packages },
  };
  await writeFile("package.json", `${JSON.stringify(after, null, 2)}\n`);
  const added = [...Object.keys(packages), ...Object.keys(scripts).map((name) => `the script ${name}`)];
  return [`\`package.json\` was there and has got: ${added.join(", ")}.`];
}

function missing(wanted: Record<string, string>, known: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !Object.hasOwn(known, name)));
}
