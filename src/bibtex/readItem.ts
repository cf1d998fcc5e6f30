import type { Item, Piece, RawField, RawValue } from "./entry.ts";
import { type Scanner, Unreadable } from "./scanner.ts";

export type Warn = (offset: number, length: number, code: string, message: string, remedy: string) => void;

/**
 * Reads what begins with the `@` at the scanner: an entry or strings; nothing for `@comment` and `@preamble`. Slips that
 * leave no doubt (a missing comma, a brace too many) are warned of and read.
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
    if (closer === ")" || scanner.braced() === undefined) scanner.skipLine();
    return undefined;
  }
  scanner.offset++;
  scanner.skipBlank();
  if (type === "string") return { kind: "string", fields: readFields(scanner, start, closer, warn) };
  const keyStart = scanner.offset;
  const key = readKey(scanner, closer);
  const fields = readFields(scanner, start, closer, warn);
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

function readFields(scanner: Scanner, start: number, closer: string, warn: Warn): RawField[] {
  const fields: RawField[] = [];
  for (;;) {
    scanner.skipBlank();
    if (scanner.take(closer)) return fields;
    if (scanner.take(",")) continue;
    if (scanner.done || scanner.here === "@") {
      if (fields.length === 0 || swallowing(fields)) throw unclosed(scanner, start, fields, closer);
      warn(
        start,
        1,
        "unclosed-entry",
        "this entry is never closed",
        `write \`${closer}\` behind its last field`,
      );
      return fields;
    }
    const nameStart = scanner.offset;
    const name = scanner.name().toLowerCase();
    scanner.skipBlank();
    if (!name || !scanner.take("="))
      throw unexpected(scanner, name ? nameStart : scanner.offset, fields, closer);
    const value = readValue(scanner, name, fields, closer, warn);
    fields.push({ name, nameStart, value });
    endField(scanner, name, closer, warn);
  }
}

/** Behind a value stands a comma or the end; a missing comma and a brace too many are read all the same. */
function endField(scanner: Scanner, name: string, closer: string, warn: Warn): void {
  const end = scanner.offset;
  scanner.skipBlank();
  if (
    scanner.here === "}" &&
    /^\}\s*,\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"\w]/u.test(
      scanner.text.slice(scanner.offset, scanner.offset + 80),
    )
  ) {
    warn(scanner.offset, 1, "extra-brace", `a \`}\` too many behind \`${name}\``, "take it out");
    scanner.offset++;
    scanner.skipBlank();
  }
  if (scanner.done || scanner.here === "," || scanner.here === closer || scanner.here === "@") return;
  if (/^[\p{L}_][\p{L}\p{N}_+:-]*\s*=/u.test(scanner.text.slice(scanner.offset, scanner.offset + 80)))
    warn(end, 1, "missing-comma", `no comma behind \`${name}\``, "write `,` here");
}

function readValue(scanner: Scanner, name: string, fields: RawField[], closer: string, warn: Warn): RawValue {
  const pieces: Piece[] = [];
  scanner.skipBlank();
  const start = scanner.offset;
  let end: number;
  do {
    scanner.skipBlank();
    pieces.push(readPiece(scanner, name, fields, closer, warn));
    end = scanner.offset;
    scanner.skipBlank();
  } while (scanner.take("#"));
  scanner.offset = end;
  return { pieces, start, end };
}

function readPiece(scanner: Scanner, name: string, fields: RawField[], closer: string, warn: Warn): Piece {
  const start = scanner.offset;
  if (scanner.here === "{" || scanner.here === '"') {
    const text = scanner.here === "{" ? scanner.braced() : scanner.quoted();
    if (text !== undefined) return { kind: "literal", text, start: start + 1 };
    const mark = scanner.here === "{" ? "}" : '"';
    scanner.offset = scanner.limit;
    throw (
      swallowing(fields) ??
      new Unreadable(start, `the value of \`${name}\` is never closed`, `write \`${mark}\` where it ends`)
    );
  }
  while (!scanner.done && !`,#\n\r{"${closer}`.includes(scanner.here)) scanner.offset++;
  const text = scanner.text.slice(start, scanner.offset).trim();
  if (!text && scanner.done) throw unexpected(scanner, scanner.offset, fields, closer);
  if (!text) {
    warn(
      start,
      1,
      "missing-value",
      `the value of \`${name}\` is missing`,
      `write \`${name} = {…}\`, or take the field out`,
    );
    return { kind: "bare", text, start };
  }
  if (/^\d+$/.test(text)) return { kind: "literal", text, start };
  if (!/[\s'(=]/.test(text)) return { kind: "string", name: text, start };
  warn(
    start,
    text.length,
    "bare-words",
    `the value of \`${name}\` stands without braces`,
    `write \`{${text}}\``,
  );
  return { kind: "bare", text, start };
}

/** The field whose value has taken in the next fields, because its brace is missing. */
function swallowing(fields: RawField[]): Unreadable | undefined {
  for (const { name, value } of fields) {
    const piece = value.pieces.find(
      (piece) =>
        piece.kind === "literal" && /[\r\n]\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"]/u.test(piece.text),
    );
    if (piece)
      return new Unreadable(
        piece.start - 1,
        `the value of \`${name}\` is not closed before the next field`,
        "write `}` where it ends",
      );
  }
  return undefined;
}

function unclosed(scanner: Scanner, start: number, fields: RawField[], closer: string): Unreadable {
  return (
    swallowing(fields) ??
    new Unreadable(
      start,
      `this entry is never closed${scanner.done ? "" : " before the next one begins"}`,
      `write \`${closer}\` where it ends`,
    )
  );
}

function unexpected(scanner: Scanner, offset: number, fields: RawField[], closer: string): Unreadable {
  const found = scanner.text.slice(offset, scanner.limit).match(/^[^\s,=]+|^\S/u)?.[0] ?? "";
  if (!found) return unclosed(scanner, offset, fields, closer);
  const shown = found.length > 20 ? `${found.slice(0, 20)}…` : found;
  return (
    swallowing(fields) ??
    new Unreadable(
      offset,
      `expected a field or \`${closer}\`, found \`${shown}\``,
      "write each field as `name = {value},`",
    )
  );
}
