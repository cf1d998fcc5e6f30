import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { charactersOf } from "./charactersOf.ts";
import { unpack } from "./decodeFont.ts";
import type { Family, Subset } from "./face.ts";
import { familyOf, renameFamily, styleOf } from "./fontNames.ts";
import { readSfnt, type Sfnt } from "./sfnt.ts";

/** The families of the `.ttf`, `.otf` and `.woff` files in a folder (`assets/fonts`), by name; none where it is missing. */
export async function ownerFamilies(folder: string): Promise<Family[]> {
  const files = (await readdir(folder).catch(() => [])).sort();
  const families = new Map<string, Subset[]>();
  for (const file of files) {
    if (![".ttf", ".otf", ".woff"].includes(extname(file).toLowerCase())) continue;
    const bytes = await readFile(join(folder, file));
    const font = readFont(bytes);
    const name = font && familyOf(font);
    if (!font || !name) continue;
    const subsets = families.get(name) ?? [];
    families.set(name, subsets);
    const characters = charactersOf(font);
    // Files that have the same characters are the styles of one subset.
    const styles = subsets.find(({ isFor }) => [...characters].every(isFor));
    const subset = styles ?? newSubset(`${name} [${file}]`, characters);
    if (!styles) subsets.push(subset);
    const loaded = { bytes: renameFamily(font, subset.family), characters };
    subset.faces.push({ ...styleOf(font), load: async () => loaded });
  }
  return [...families].map(([name, subsets]) => ({ name, subsets }));
}

function newSubset(family: string, characters: Set<number>): Subset {
  return { family, faces: [], isFor: (code) => characters.has(code), isOfSigns: false, isSlice: false };
}

function readFont(bytes: Buffer): Sfnt | undefined {
  try {
    return readSfnt(unpack(bytes));
  } catch {
    return;
  }
}
