import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { decodeFont, unpack } from "./decodeFont.ts";
import type { Face, Family } from "./face.ts";
import { familyOf, styleOf } from "./fontNames.ts";
import { readSfnt } from "./sfnt.ts";

/** The families of the `.ttf`, `.otf` and `.woff` files in a folder (`assets/fonts`), by name; none where it is missing. */
export async function ownerFamilies(folder: string): Promise<Family[]> {
  const files = (await readdir(folder).catch(() => [])).sort();
  const families = new Map<string, Face[]>();
  for (const file of files) {
    if (![".ttf", ".otf", ".woff"].includes(extname(file).toLowerCase())) continue;
    const bytes = await readFile(join(folder, file));
    const font = readSfnt(unpack(bytes));
    const name = font && familyOf(font);
    if (!font || !name) continue;
    const family = `${name} [${file}]`;
    const loaded = decodeFont(bytes, family);
    if (!loaded) continue;
    const faces = families.get(name) ?? [];
    families.set(name, faces);
    faces.push({
      family,
      ...styleOf(font),
      isFor: (code) => loaded.characters.has(code),
      isSlice: false,
      isOfSigns: false,
      load: async () => loaded,
    });
  }
  return [...families].map(([name, faces]) => ({ name, faces }));
}
