import type { Diagnostic } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { warning } from "./entry.ts";
import { type Item, ItemReader, Unreadable } from "./itemReader.ts";

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
  /** After one entry that ran into others, no entry may run past the next line that begins one. */
  let fenced = false;
  let next = 0;
  let offset = 0;
  for (;;) {
    opening.lastIndex = offset;
    const found = opening.exec(text);
    if (!found) return { items, diagnostics };
    if (isCommentedOut(text, offset, found.index)) {
      offset = text.indexOf("\n", found.index) + 1 || text.length;
      continue;
    }
    if (next < opening.lastIndex) next = startAfter(text, opening.lastIndex);
    const first = attempt(source, found.index, fenced ? next : text.length);
    const reading = first.lost ? (secondAttempt(source, found.index, next) ?? first) : first;
    fenced ||= first.lost && first.end > next;
    offset = reading.lost ? next : reading.end;
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

function attempt(source: Source, start: number, limit: number, escapes = false): Attempt {
  const reader = new ItemReader(source, start, limit, escapes);
  const { diagnostics } = reader;
  try {
    return { item: reader.read(), lost: false, end: reader.offset, diagnostics };
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    reader.warn(problem.offset, 1, "lost-entry", problem.message, problem.remedy);
    return { lost: true, end: reader.offset, diagnostics: diagnostics.slice(-1) };
  }
}

/** Reads an entry again as one whose braces and quotes do not count behind a backslash, which BibTeX knows nothing of. */
function secondAttempt(source: Source, start: number, limit: number): Attempt | undefined {
  const at = source.text.slice(start, limit).search(/\\[{}"]/);
  const reading = at < 0 ? undefined : attempt(source, start, limit, true);
  if (!reading || reading.lost) return undefined;
  const escaped = warning(
    { source, start: start + at, length: 2 },
    "escaped-brace",
    "for BibTeX a brace or quote counts even behind a backslash",
    'write `\\lbrace{}`, `\\rbrace{}` or `{"}` instead',
  );
  return { ...reading, diagnostics: [escaped, ...reading.diagnostics] };
}

function startAfter(text: string, offset: number): number {
  nextEntry.lastIndex = offset;
  return nextEntry.exec(text)?.index ?? text.length;
}

/** `% @article{…` is out, as it is for biber; what stands before `from` was read. */
function isCommentedOut(text: string, from: number, offset: number): boolean {
  const between = text.slice(from, offset);
  return between.includes("%", Math.max(between.lastIndexOf("\n"), between.lastIndexOf("\r")));
}
