import { type Sfnt, tableOf } from "./sfnt.ts";

/**
 * The code points a font has glyphs for, from its `cmap` table's formats 4 and 12, which between them are in every
 * font for today's text (https://learn.microsoft.com/typography/opentype/spec/cmap).
 */
export function charactersOf(font: Sfnt): Set<number> {
  const table = tableOf(font, "cmap");
  const characters = new Set<number>();
  const count = table.length >= 4 ? table.readUInt16BE(2) : 0;
  for (let index = 0; index < count; index++) {
    const subtable = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, characters);
    if (format === 12) readGroups(subtable, characters);
  }
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
