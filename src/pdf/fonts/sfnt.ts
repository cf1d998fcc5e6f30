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
