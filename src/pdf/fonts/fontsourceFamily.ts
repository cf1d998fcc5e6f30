import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Face, Family, LoadedFace, Subset } from "./chooseFonts.ts";
import { charactersOf, renamed } from "./fontTables.ts";
import { readFont } from "./sfnt.ts";

interface Metadata {
  id: string;
  family: string;
  weights: number[];
  styles: string[];
}

/**
 * The family that an npm package of Fontsource (https://fontsource.org) holds, as `from` (a file or folder with a slash
 * at its end) would import it: one file for each subset, weight and style, with the ranges of each subset in
 * `unicode.json`. `undefined` where the package is not installed, or is one of variable fonts, which Typst cannot set.
 */
export async function fontsourceFamily(name: string, from: string | URL): Promise<Family | undefined> {
  const folder = packageFolder(name, from);
  if (!folder) return;
  const [metadata, ranges] = await Promise.all([
    readJson<Metadata>(join(folder, "metadata.json")),
    readJson<Record<string, string>>(join(folder, "unicode.json")),
  ]);
  if (!metadata || !ranges) return;
  const { id, weights, styles } = metadata;
  const subsets = Object.entries(ranges).map(([subset, range]): Subset => {
    const key = subset.replace(/^\[(.*)\]$/, "$1");
    const family = `${metadata.family} [${key}]`;
    const faces = weights.flatMap((weight) =>
      styles.map((style): Face => {
        const file = join(folder, "files", `${id}-${key}-${weight}-${style}.woff`);
        return { weight, italic: style === "italic", load: () => load(file, family) };
      }),
    );
    const isSlice = /^\d+$/.test(key);
    return { family, faces, isFor: rangeTest(range), isOfSigns: /-(math|symbols)/.test(id), isSlice };
  });
  return { name: metadata.family, subsets };
}

const loaded = new Map<string, Promise<LoadedFace>>();

/** Opens a file once. One that is missing or broken has no characters: another font takes its place, or a message asks for one. */
function load(file: string, family: string): Promise<LoadedFace> {
  const face = loaded.get(file) ?? open(file, family);
  loaded.set(file, face);
  return face;
}

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

function packageFolder(name: string, from: string | URL): string | undefined {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`));
  } catch {
    return;
  }
}

/** What a JSON file says; nothing where it is missing or broken. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return;
  }
}
