import { inflateSync } from "node:zlib";

/**
 * A font by its tables, in the order of its file: the little of the OpenType file format
 * (https://learn.microsoft.com/typography/opentype/spec/otff) that choosing and naming fonts needs. A library for the
 * whole format weighs more than the rest of the theme.
 */
export interface Font {
  version: number;
  tables: Map<string, Buffer>;
}

const WOFF = 0x774f4646;
const VERSIONS = [0x00010000, 0x4f54544f, 0x74727565];
const NEEDED = ["cmap", "head", "name"];

/**
 * Reads TrueType, OpenType, or WOFF (https://www.w3.org/TR/WOFF/), which is OpenType with each table deflated;
 * `undefined` where `bytes` are none of these, or damaged. WOFF 2 needs a decoder of a megabyte, and whoever ships it
 * ships one of the others beside it.
 */
export function readFont(bytes: Buffer): Font | undefined {
  try {
    const isWoff = bytes.readUInt32BE(0) === WOFF;
    const version = bytes.readUInt32BE(isWoff ? 4 : 0);
    const count = bytes.readUInt16BE(isWoff ? 12 : 4);
    const tables = new Map<string, Buffer>();
    for (let index = 0; index < count; index++) {
      const at = isWoff ? 44 + index * 20 : 12 + index * 16;
      const offset = bytes.readUInt32BE(at + (isWoff ? 4 : 8));
      const packed = bytes.readUInt32BE(at + (isWoff ? 8 : 12));
      const length = bytes.readUInt32BE(at + 12);
      if (offset + packed > bytes.length) return undefined;
      const content = bytes.subarray(offset, offset + packed);
      const table = packed < length ? inflateSync(content, { maxOutputLength: length }) : content;
      tables.set(bytes.toString("latin1", at, at + 4), table);
    }
    const isFont = VERSIONS.includes(version) && NEEDED.every((tag) => tables.has(tag));
    return isFont ? { version, tables } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a font as Typst reads it, which does not read WOFF. There are no checksums: nothing here or there reads them. */
export function writeFont({ version, tables }: Font): Buffer {
  const header = Buffer.alloc(12 + tables.size * 16);
  header.writeUInt32BE(version, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [header];
  let at = 12;
  let end = header.length;
  for (const [tag, table] of tables) {
    header.write(tag, at, "latin1");
    header.writeUInt32BE(end, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    at += 16;
    end += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** Weight (100 to 900) and slope, from the `OS/2` table; 400 and upright where it has none. */
export function styleOf(font: Font): { weight: number; italic: boolean } {
  const table = font.tables.get("OS/2");
  if (!table || table.length < 64) return { weight: 400, italic: false };
  return { weight: table.readUInt16BE(4), italic: (table.readUInt16BE(62) & 0b1000000001) !== 0 };
}

/** Name identifiers of the `name` table (https://learn.microsoft.com/typography/opentype/spec/name#name-ids). */
const [FAMILY, FULL_NAME, POSTSCRIPT_NAME, TYPOGRAPHIC_FAMILY] = [1, 4, 6, 16] as const;

/** What a font that has no typographic family adds to its name where it is neither regular nor bold. */
const WEIGHT =
  / (?:Thin|(?:Extra|Ultra)?Light|Medium|(?:Semi|Demi|Extra|Ultra)?Bold|Sm(?:Bl|B)d|Black|Heavy)$/i;

/** The family a font says it belongs to, "Source Sans 3". */
export function familyOf(font: Font): string | undefined {
  const names = readNames(font);
  return names.get(TYPOGRAPHIC_FAMILY) ?? names.get(FAMILY)?.replace(WEIGHT, "");
}

/**
 * The file of the same font under another family name. Typst looks fonts up by family and takes one file for each style
 * of it: the subsets of one family would hide each other, and a font of the machine could stand in for ours of the same name.
 */
export function renamed(font: Font, family: string): Buffer {
  const postscript = readNames(font).get(POSTSCRIPT_NAME) ?? family.replace(/[^A-Za-z0-9]/g, "");
  const written = new Map<number, string>([
    [FAMILY, family],
    [FULL_NAME, family],
    [POSTSCRIPT_NAME, postscript],
  ]);
  const names = [...written].map(([id, text]) => ({ id, text: Buffer.from(text, "utf16le").swap16() }));
  const header = Buffer.alloc(6 + names.length * 12);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  for (const [index, { id, text }] of names.entries()) {
    // Platform Windows, encoding Unicode, language US English.
    for (const [field, value] of [3, 1, 0x409, id, text.length, offset].entries())
      header.writeUInt16BE(value, 6 + index * 12 + field * 2);
    offset += text.length;
  }
  const table = Buffer.concat([header, ...names.map(({ text }) => text)]);
  return writeFont({ ...font, tables: new Map(font.tables).set("name", table) });
}

/** The English (or only) names of a font, by identifier. */
function readNames(font: Font): Map<number, string> {
  const table = font.tables.get("name") ?? Buffer.alloc(0);
  const names = new Map<number, string>();
  const count = table.length >= 6 ? table.readUInt16BE(2) : 0;
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + count * 12); at += 12) {
    const platform = table.readUInt16BE(at);
    const isEnglish = platform === 3 && table.readUInt16BE(at + 4) === 0x409;
    const id = table.readUInt16BE(at + 6);
    if (names.has(id) && !isEnglish) continue;
    const start = table.readUInt16BE(4) + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    names.set(id, new TextDecoder(platform === 1 ? "latin1" : "utf-16be").decode(bytes));
  }
  return names;
}

/**
 * The code points a font has glyphs for, from its `cmap` table's formats 4 and 12, which between them are in every
 * font for today's text (https://learn.microsoft.com/typography/opentype/spec/cmap). Of a damaged table, those before the damage.
 */
export function charactersOf(font: Font): Set<number> {
  const table = font.tables.get("cmap") ?? Buffer.alloc(0);
  const characters = new Set<number>();
  try {
    const count = table.readUInt16BE(2);
    for (let index = 0; index < count; index++) {
      const subtable = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
      const format = subtable.readUInt16BE(0);
      if (format === 4) readSegments(subtable, characters);
      if (format === 12) readGroups(subtable, characters);
    }
  } catch {}
  return characters;
}

/** Format 4: segments of the Basic Multilingual Plane. */
function readSegments(table: Buffer, characters: Set<number>): void {
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size];
  for (let at = 0; at < size; at += 2) {
    const start = table.readUInt16BE(starts + at);
    const delta = table.readUInt16BE(deltas + at);
    const offset = table.readUInt16BE(offsets + at);
    for (let code = start; code <= table.readUInt16BE(ends + at) && code < 0xffff; code++) {
      const place = offsets + at + offset + 2 * (code - start);
      const entry = offset === 0 ? code : place + 2 <= table.length ? table.readUInt16BE(place) : 0;
      const glyph = entry === 0 && offset !== 0 ? 0 : (entry + delta) & 0xffff;
      if (glyph !== 0) characters.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function readGroups(table: Buffer, characters: Set<number>): void {
  const count = table.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12 && at + 12 <= table.length; at += 12) {
    const end = Math.min(table.readUInt32BE(at + 4), 0x10ffff);
    for (let code = table.readUInt32BE(at); code <= end; code++) characters.add(code);
  }
}
