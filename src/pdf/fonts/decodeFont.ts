import { inflateSync } from "node:zlib";
import { charactersOf } from "./charactersOf.ts";
import type { LoadedFace } from "./face.ts";
import { renameFamily } from "./fontNames.ts";
import { readSfnt } from "./sfnt.ts";

const WOFF = 0x774f4646;

/**
 * Makes `bytes` (TrueType, OpenType or WOFF) a font that Typst finds as `family`; `undefined` where they are no such
 * font. WOFF 2 needs a decoder of a megabyte, and whoever ships it ships one of the others beside it.
 */
export function decodeFont(bytes: Buffer, family: string): LoadedFace | undefined {
  const font = readSfnt(unpack(bytes));
  return font && { bytes: renameFamily(font, family), characters: charactersOf(font) };
}

/** Typst does not read WOFF, which is OpenType with each table deflated (https://www.w3.org/TR/WOFF/). */
export function unpack(bytes: Buffer): Buffer {
  if (bytes.length < 44 || bytes.readUInt32BE(0) !== WOFF) return bytes;
  const count = bytes.readUInt16BE(12);
  const header = Buffer.alloc(12 + count * 16);
  header.writeUInt32BE(bytes.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  const parts: Buffer[] = [header];
  let end = header.length;
  for (let index = 0; index < count; index++) {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => bytes.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const content = bytes.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(content, { maxOutputLength: length }) : content;
    bytes.copy(header, 12 + index * 16, at, at + 4);
    bytes.copy(header, 12 + index * 16 + 4, at + 16, at + 20);
    header.writeUInt32BE(end, 12 + index * 16 + 8);
    header.writeUInt32BE(length, 12 + index * 16 + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    end += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
