import { latexToPlain } from "../latex/readLatex.ts";
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
  const key = safeKey(readKey(scanner, closer), keyStart, warn);
  const fields = reader.read();
  return { kind: "entry", type, key, start, keyStart, end: scanner.offset, fields };
}

/** A key with braces in it, up to its comma: `n{\"o}nne2023where`. */
const latexKey = /[^\s,={}"]*(?:\{[^\s,={}]*\}|\\["=][^\s,={}]?)[^\s,=]*(?=\s*,)/uy;

/** OpenReview and ACL make keys of names with LaTeX in them, which BibTeX could not cite. */
function safeKey(key: string, start: number, warn: Warn): string {
  if (!/[\\{}"]/.test(key)) return key;
  const safe = latexToPlain(key)
    .normalize("NFKD")
    .replaceAll(/[\p{M}\\{}"]/gu, "");
  warn(
    start,
    key.length,
    "latex-key",
    `the key \`${key}\` has LaTeX in it, so it is read as \`${safe}\``,
    `write \`${safe}\``,
  );
  return safe;
}

/** The key, empty where there is none: `@article{title = {…}}`, `@article{, title = {…}}`. */
function readKey(scanner: Scanner, closer: string): string {
  const start = scanner.offset;
  if (scanner.looksAt(latexKey)) scanner.offset = latexKey.lastIndex;
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
