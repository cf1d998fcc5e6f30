import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { remembered } from "../../remembered.ts";
import type { Family, LoadedFace, Subset } from "./chooseFonts.ts";
import { charactersOf, familyOf, readFont, renamed, styleOf } from "./fontFile.ts";
import { hanPackage } from "./suggestPackages.ts";

/** The last is for Hangul, of which Noto's own package would be ten times its size. */
const THEME_PACKAGES = "source-sans-3 source-code-pro noto-sans-math noto-sans-symbols-2 nanum-gothic"
  .split(" ")
  .map((name) => `@fontsource/${name}`);

/**
 * All families that a PDF may use: the owner's files, Fontsource packages that the site's `package.json` names, the
 * theme's own. Fonts of the machine are never among them.
 *
 * @param root the site's folder, with its `package.json`
 * @param assets its folder of files, in whose `fonts` the owner's are
 * @param language of the site, a BCP 47 tag
 */
export async function fontFamilies(
  { root, assets }: { root: string; assets: string },
  language: string,
): Promise<Family[]> {
  const packages = await fontPackages(root, language);
  const families = await Promise.all(packages.map(({ folder }) => fontsourceFamily(folder)));
  return [
    ...(await ownerFamilies(join(root, assets, "fonts"))),
    ...families.filter((family) => family !== undefined),
  ];
}

interface FontPackage {
  name: string;
  version: string;
  folder: string;
}

/** The packages of fonts that are installed, in order: those of the site before ours. */
export async function fontPackages(root: string, language: string): Promise<FontPackage[]> {
  const manifest = await readJson<Record<string, object>>(join(root, "package.json"));
  const named = Object.keys({ ...manifest?.dependencies, ...manifest?.devDependencies });
  const first = hanPackage(language);
  const own = named
    .filter((name) => name.startsWith("@fontsource/") && !THEME_PACKAGES.includes(name))
    .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  return [...installed(own, pathToFileURL(`${root}/`)), ...installed(THEME_PACKAGES, import.meta.url)];
}

function installed(names: string[], from: string | URL): FontPackage[] {
  const require = createRequire(from);
  return names.flatMap((name) => {
    try {
      const file = require.resolve(`${name}/package.json`);
      return [{ name, version: require(file).version, folder: dirname(file) }];
    } catch {
      return [];
    }
  });
}

/** The families of the `.ttf`, `.otf` and `.woff` files in a folder (`assets/fonts`), each file a style; none where it is missing. */
async function ownerFamilies(folder: string): Promise<Family[]> {
  const families = new Map<string, Subset>();
  for (const file of (await readdir(folder).catch(() => [])).sort()) {
    if (![".ttf", ".otf", ".woff"].includes(extname(file).toLowerCase())) continue;
    const font = readFont(await readFile(join(folder, file)));
    const name = font && familyOf(font);
    if (!name) continue;
    const subset = families.get(name) ?? { family: `${name} [${file}]`, faces: [], isFor: () => true };
    families.set(name, subset);
    const loaded = { bytes: renamed(font, subset.family), characters: charactersOf(font) };
    subset.faces.push({ ...styleOf(font), load: async () => loaded });
  }
  return [...families].map(([name, subset]) => ({ name, subsets: [subset] }));
}

interface Metadata {
  id: string;
  family: string;
  weights: number[];
  styles: string[];
}

/**
 * The family in the folder of a Fontsource package (https://fontsource.org): one file for each subset, weight and style, with
 * the ranges of each subset in `unicode.json`. None where it is a package of variable fonts, which Typst cannot set.
 */
const fontsourceFamily = remembered(async (folder): Promise<Family | undefined> => {
  const [metadata, ranges] = await Promise.all([
    readJson<Metadata>(join(folder, "metadata.json")),
    readJson<Record<string, string>>(join(folder, "unicode.json")),
  ]);
  if (!metadata || !ranges) return;
  const { id, family: name, weights, styles } = metadata;
  const subsets = Object.entries(ranges).map(([subset, range]): Subset => {
    const key = subset.replace(/^\[(.*)\]$/, "$1");
    const family = `${name} [${key}]`;
    const load = remembered((file) => open(file, family));
    const faces = weights.flatMap((weight) =>
      styles.map((style) => {
        const file = join(folder, "files", `${id}-${key}-${weight}-${style}.woff`);
        return { weight, italic: style === "italic", load: () => load(file) };
      }),
    );
    const isSlice = /^\d+$/.test(key);
    return { family, faces, isFor: rangeTest(range), isOfSigns: /-(math|symbols)/.test(id), isSlice };
  });
  return { name, subsets };
});

/** A file that is missing or broken has no characters: another font takes its place, or a message asks for one. */
async function open(file: string, family: string): Promise<LoadedFace> {
  const font = readFont(await readFile(file).catch(() => Buffer.alloc(0)));
  if (!font) return { bytes: Buffer.alloc(0), characters: new Set() };
  return { bytes: renamed(font, family), characters: charactersOf(font) };
}

/** Tests a code point against a CSS `unicode-range`: `U+0460-052F,U+20B4`. */
function rangeTest(range: string): (code: number) => boolean {
  const spans = range.split(",").map((span) => {
    const [first = "", last = first] = span.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (code) => spans.some(([first, last]) => code >= first && code <= last);
}

/** What a JSON file says; nothing where it is missing or broken. */
async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return;
  }
}
