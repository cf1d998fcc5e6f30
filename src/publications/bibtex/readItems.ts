import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import type { Item } from "./entry.ts";
import type { Warn } from "./fieldsReader.ts";
import { readItem } from "./readItem.ts";
import { Scanner, Unreadable } from "./scanner.ts";

/** Where an entry may begin: `@article{`. Whatever stands elsewhere is a comment. */
const opening = /@[ \t]*([\p{L}_][\p{L}\p{N}_-]*)\s*[{(]/gu;
/** An entry that begins its line: where reading goes on after one that could not be read. */
const nextEntry = /^[ \t]*@[ \t]*[\p{L}_][\p{L}\p{N}_-]*\s*[{(]/gmu;

/**
 * Reads the entries and strings of a `.bib` file. An entry that cannot be read is reported (code `lost-entry`) and costs
 * only itself: reading goes on at the next line that begins an entry. Takes time in proportion to the text.
 */
export function readItems(source: Source): { items: Item[]; diagnostics: Diagnostic[] } {
  const { text } = source;
  const items: Item[] = [];
  const diagnostics: Diagnostic[] = [];
  const scanner = new Scanner(text);
  /** After one entry that ran into others, no entry may run past the next line that begins one. */
  let fenced = false;
  let next = 0;
  for (;;) {
    opening.lastIndex = scanner.offset;
    const found = opening.exec(text);
    if (!found) return { items, diagnostics };
    if (isCommentedOut(text, scanner.offset, found.index)) {
      scanner.offset = text.indexOf("\n", found.index) + 1 || text.length;
      continue;
    }
    if (next < found.index + found[0].length) next = startAfter(text, found.index + found[0].length);
    const first = attempt(scanner, source, found.index, fenced ? next : text.length);
    const reading = first.lost ? (secondAttempt(scanner, source, found.index, next) ?? first) : first;
    fenced ||= first.lost && first.end > next;
    scanner.offset = reading.lost ? next : reading.end;
    if (reading.item) items.push(reading.item);
    diagnostics.push(...reading.diagnostics);
  }
}

interface Attempt {
  item?: Item | undefined;
  lost: boolean;
  /** How far reading came. */
  end: number;
  diagnostics: Diagnostic[];
}

function attempt(scanner: Scanner, source: Source, start: number, limit: number): Attempt {
  const diagnostics: Diagnostic[] = [];
  const warn: Warn = (offset, length, code, message, remedy) =>
    diagnostics.push(diagnose(source, offset, length, { severity: "warning", code, message, remedy }));
  scanner.offset = start;
  scanner.limit = limit;
  try {
    const item = readItem(scanner, warn);
    return { item, lost: false, end: scanner.offset, diagnostics };
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    warn(problem.offset, 1, "lost-entry", problem.message, problem.remedy);
    return { lost: true, end: scanner.offset, diagnostics: diagnostics.slice(-1) };
  }
}

/** Reads an entry again as one whose braces and quotes do not count behind a backslash, which BibTeX knows nothing of. */
function secondAttempt(scanner: Scanner, source: Source, start: number, limit: number): Attempt | undefined {
  const at = source.text.slice(start, limit).search(/\\[{}"]/);
  if (at < 0) return undefined;
  scanner.escapes = true;
  const reading = attempt(scanner, source, start, limit);
  scanner.escapes = false;
  if (reading.lost) return undefined;
  const escaped = diagnose(source, start + at, 2, {
    severity: "warning",
    code: "escaped-brace",
    message: "for BibTeX a brace or quote counts even behind a backslash",
    remedy: 'write `\\lbrace{}`, `\\rbrace{}` or `{"}` instead',
  });
  return { ...reading, diagnostics: [escaped, ...reading.diagnostics] };
}

function startAfter(text: string, offset: number): number {
  nextEntry.lastIndex = offset;
  return nextEntry.exec(text)?.index ?? text.length;
}

/** `% @article{…` is out, as it is for biber; what stands before `from` was read. */
function isCommentedOut(text: string, from: number, offset: number): boolean {
  for (let before = offset - 1; before >= from; before--) {
    const character = text[before];
    if (character === "\n" || character === "\r") return false;
    if (character === "%") return true;
  }
  return false;
}
