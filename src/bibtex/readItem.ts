import type { Item } from "./entry.ts";
import { FieldsReader, type Warn } from "./fieldsReader.ts";
import type { Scanner } from "./scanner.ts";

/**
 * Reads what begins with the `@` at the scanner: an entry or strings; nothing for `@comment` and `@preamble`.
 * @throws Unreadable where the entry cannot be read
 */
export function readItem(scanner: Scanner, warn: Warn): Item | undefined {
  const start = scanner.offset;
  scanner.offset++;
  scanner.skipBlank();
  const type = scanner.name().toLowerCase();
  scanner.skipBlank();
  const closer = scanner.here === "(" ? ")" : "}";
  if (type === "comment" || type === "preamble") {
    if (closer === ")" || scanner.enclosed() === undefined) scanner.skipLine();
    return undefined;
  }
  scanner.offset++;
  scanner.skipBlank();
  const reader = new FieldsReader(scanner, start, closer, warn);
  if (type === "string") return { kind: "string", fields: reader.read() };
  const keyStart = scanner.offset;
  const key = readKey(scanner, closer);
  const fields = reader.read();
  return { kind: "entry", type, key, start, keyStart, end: scanner.offset, fields };
}

/** The key, empty where there is none: `@article{title = {…}}`, `@article{, title = {…}}`. */
function readKey(scanner: Scanner, closer: string): string {
  const start = scanner.offset;
  while (!scanner.done && !`,=\n${closer}{"`.includes(scanner.here)) scanner.offset++;
  const key = scanner.text.slice(start, scanner.offset).trim();
  if (scanner.here === "=") {
    scanner.offset = start;
    return "";
  }
  scanner.skipBlank();
  scanner.take(",");
  return key;
}
