import { type Sfnt, tableOf, withTable } from "./sfnt.ts";

/** Name identifiers of the `name` table (https://learn.microsoft.com/typography/opentype/spec/name#name-ids). */
const FAMILY = 1;
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;
const TYPOGRAPHIC_FAMILY = 16;

/** Weight (100 to 900) and slope, from the `OS/2` table; 400 and upright where it has none. */
export function styleOf(font: Sfnt): { weight: number; italic: boolean } {
  const table = tableOf(font, "OS/2");
  if (table.length < 64) return { weight: 400, italic: false };
  return { weight: table.readUInt16BE(4), italic: (table.readUInt16BE(62) & 0b1000000001) !== 0 };
}

/** The family a font says it belongs to, "Source Sans 3". */
export function familyOf(font: Sfnt): string | undefined {
  const names = readNames(font);
  return names.get(TYPOGRAPHIC_FAMILY) ?? names.get(FAMILY);
}

/**
 * The same font under another family name. Typst looks fonts up by family and takes one file for each style of it: the
 * subsets of one family would hide each other, and a font of the machine could stand in for ours of the same name.
 */
export function renameFamily(font: Sfnt, family: string): Buffer {
  const postscript = readNames(font).get(POSTSCRIPT_NAME) ?? family.replace(/[^A-Za-z0-9]/g, "");
  const names: [number, string][] = [
    [FAMILY, family],
    [FULL_NAME, family],
    [POSTSCRIPT_NAME, postscript],
  ];
  const header = Buffer.alloc(6 + names.length * 12);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    // Platform Windows, encoding Unicode, language US English.
    for (const [field, value] of [3, 1, 0x409, id, length, offset].entries()) {
      header.writeUInt16BE(value, 6 + index * 12 + field * 2);
    }
    offset += length;
  }
  return withTable(font, "name", Buffer.concat([header, ...texts]));
}

/** The English (or only) names of a font, by identifier. */
function readNames(font: Sfnt): Map<number, string> {
  const table = tableOf(font, "name");
  const names = new Map<number, string>();
  const count = table.length >= 6 ? table.readUInt16BE(2) : 0;
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + count * 12); at += 12) {
    const platform = table.readUInt16BE(at);
    const language = table.readUInt16BE(at + 4);
    const id = table.readUInt16BE(at + 6);
    const start = table.readUInt16BE(4) + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    const english = platform === 3 && language === 0x409;
    if (names.has(id) && !english) continue;
    names.set(
      id,
      platform === 1
        ? bytes.toString("latin1")
        : bytes
            .subarray(0, bytes.length & ~1)
            .swap16()
            .toString("utf16le"),
    );
  }
  return names;
}
