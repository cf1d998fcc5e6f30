/**
 * The little of the OpenType file format (https://learn.microsoft.com/typography/opentype/spec/otff) that choosing and
 * naming fonts needs: what a font is called, how heavy it is, which characters it has. A library for the whole format
 * weighs more than the rest of the theme.
 */

export interface Sfnt {
  bytes: Buffer;
  tables: Map<string, Table>;
}

interface Table {
  offset: number;
  length: number;
}

/** Reads a TrueType or OpenType font's list of tables; `undefined` where `bytes` is no such font. */
export function readSfnt(bytes: Buffer): Sfnt | undefined {
  if (bytes.length < 12 || ![0x00010000, 0x4f54544f, 0x74727565].includes(bytes.readUInt32BE(0))) return;
  const count = bytes.readUInt16BE(4);
  if (bytes.length < 12 + count * 16) return;
  const tables = new Map<string, Table>();
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const table = { offset: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) };
    if (table.offset + table.length > bytes.length) return;
    tables.set(bytes.toString("latin1", at, at + 4), table);
  }
  return ["cmap", "head", "name"].every((tag) => tables.has(tag)) ? { bytes, tables } : undefined;
}

/** The bytes of one table, empty where the font has none of that name. */
export function tableOf(font: Sfnt, tag: string): Buffer {
  const table = font.tables.get(tag);
  return table ? font.bytes.subarray(table.offset, table.offset + table.length) : Buffer.alloc(0);
}

/** The same font with one table replaced. Checksums are left as they are: nothing here or in Typst reads them. */
export function withTable(font: Sfnt, tag: string, content: Buffer): Buffer {
  const names = [...font.tables.keys()];
  const header = Buffer.alloc(12 + names.length * 16);
  font.bytes.copy(header, 0, 0, header.length);
  const parts: Buffer[] = [header];
  let end = header.length;
  for (const [index, name] of names.entries()) {
    const table = name === tag ? content : tableOf(font, name);
    header.writeUInt32BE(end, 12 + index * 16 + 8);
    header.writeUInt32BE(table.length, 12 + index * 16 + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    end += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
