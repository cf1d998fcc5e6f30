import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageVersion } from "../../themePath.ts";
import type { Family, Subset } from "./chooseFonts.ts";
import { fontsourceFamily, readJson } from "./fontsourceFamily.ts";
import { charactersOf, familyOf, renamed, styleOf } from "./fontTables.ts";
import { readFont } from "./sfnt.ts";
import { hanPackage } from "./suggestPackage.ts";

/** The last is for Hangul, of which Noto's own package would be ten times its size. */
const THEME_PACKAGES = "source-sans-3 source-code-pro noto-sans-math noto-sans-symbols-2 nanum-gothic"
  .split(" ")
  .map((name) => `@fontsource/${name}`);

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
  const families = await Promise.all(packages.map(({ name, from }) => fontsourceFamily(name, from)));
  return [...(await ownerFamilies(folder)), ...families.filter((family) => family !== undefined)];
}

/** The same packages by name and version, the only thing of them that changes: `@fontsource/source-sans-3 5.3.1`. */
export async function fontVersions({ root, language }: Omit<FontPlaces, "folder">): Promise<string[]> {
  const packages = await fontPackages(root, language);
  return packages.map(({ name, from }) => `${name} ${packageVersion(name, from)}`);
}

/** The families of the `.ttf`, `.otf` and `.woff` files in a folder (`assets/fonts`), by name; none where it is missing. */
async function ownerFamilies(folder: string): Promise<Family[]> {
  const families = new Map<string, Subset[]>();
  for (const file of (await readdir(folder).catch(() => [])).sort()) {
    if (![".ttf", ".otf", ".woff"].includes(extname(file).toLowerCase())) continue;
    const font = readFont(await readFile(join(folder, file)));
    const name = font && familyOf(font);
    if (!name) continue;
    const subsets = families.get(name) ?? [];
    families.set(name, subsets);
    const characters = charactersOf(font);
    const isFor = (code: number) => characters.has(code);
    // Files that have the same characters are the styles of one subset.
    let subset = subsets.find((other) => [...characters].every(other.isFor));
    if (!subset) {
      subset = { family: `${name} [${file}]`, faces: [], isFor, isOfSigns: false, isSlice: false };
      subsets.push(subset);
    }
    const loaded = { bytes: renamed(font, subset.family), characters };
    subset.faces.push({ ...styleOf(font), load: async () => loaded });
  }
  return [...families].map(([name, subsets]) => ({ name, subsets }));
}

/** In order, each with where it is imported from. */
async function fontPackages(root: string, language: string): Promise<{ name: string; from: string | URL }[]> {
  const manifest = await readJson<Record<string, object>>(join(root, "package.json"));
  const named = Object.keys({ ...manifest?.dependencies, ...manifest?.devDependencies });
  const first = hanPackage(language);
  const own = named
    .filter((name) => name.startsWith("@fontsource/") && !THEME_PACKAGES.includes(name))
    .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const site = pathToFileURL(`${root}/`);
  return [
    ...own.map((name) => ({ name, from: site })),
    ...THEME_PACKAGES.map((name) => ({ name, from: import.meta.url })),
  ];
}
