import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageVersion } from "../../themePath.ts";
import type { Family } from "./face.ts";
import { fontsourceFamily } from "./fontsourceFamily.ts";
import { ownerFamilies } from "./ownerFamilies.ts";
import { hanPackage } from "./suggestPackage.ts";

/** The typefaces of the theme: a humanist sans and its monospaced sister, in which Noto's Chinese, Japanese and Korean letters match. */
export const THEME_FONTS = { text: "Source Sans 3", mono: "Source Code Pro" } as const;

/** For mathematics, arrows, marks and symbols, which the theme's own lack. */
export const MATH_FONT = "Noto Sans Math";

/** The last is for Hangul, of which Noto's own package would be ten times its size. */
const THEME_PACKAGES = [
  "source-sans-3",
  "source-code-pro",
  "noto-sans-math",
  "noto-sans-symbols-2",
  "nanum-gothic",
].map((name) => `@fontsource/${name}`);

export interface FontPlaces {
  /** The site's folder, with its `package.json`. */
  root: string;
  /** Of the owner's own font files. */
  folder: string;
  /** Of the site, a BCP 47 tag. */
  language: string;
}

/**
 * All families that a PDF may use: the owner's files, Fontsource packages that the site's `package.json` names, the
 * theme's own. Fonts of the machine are never among them.
 */
export async function fontFamilies({ root, folder, language }: FontPlaces): Promise<Family[]> {
  const packages = await fontPackages(root, language);
  const families = await Promise.all(packages.map(({ name, from }) => packageFamily(name, from)));
  return [...(await ownerFamilies(folder)), ...families.filter((family) => family !== undefined)];
}

/** The same packages by name and version, the only thing of them that changes: `@fontsource/source-sans-3 5.3.1`. */
export async function fontVersions({ root, language }: Omit<FontPlaces, "folder">): Promise<string[]> {
  const packages = await fontPackages(root, language);
  return packages.map(({ name, from }) => `${name} ${packageVersion(name, from)}`);
}

const known = new Map<string, Promise<Family | undefined>>();

/** Read once; not remembered while it is missing, so that it is found when it is installed while serving. */
async function packageFamily(name: string, from: string | URL): Promise<Family | undefined> {
  const key = `${name} ${from}`;
  const family = known.get(key) ?? fontsourceFamily(name, from);
  known.set(key, family);
  if (!(await family)) known.delete(key);
  return family;
}

/** In order, each with where it is imported from. */
async function fontPackages(root: string, language: string): Promise<{ name: string; from: string | URL }[]> {
  const first = hanPackage(language);
  const own = (await namedPackages(root))
    .filter((name) => !THEME_PACKAGES.includes(name))
    .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const site = pathToFileURL(`${root}/`);
  return [
    ...own.map((name) => ({ name, from: site })),
    ...THEME_PACKAGES.map((name) => ({ name, from: import.meta.url })),
  ];
}

async function namedPackages(root: string): Promise<string[]> {
  try {
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    return names.filter((name) => name.startsWith("@fontsource/"));
  } catch {
    return [];
  }
}
