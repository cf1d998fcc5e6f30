import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Item } from "./entry.ts";
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
  const warn = (offset: number, length: number, code: string, message: string, remedy: string) =>
    diagnostics.push(diagnose(source, offset, length, { severity: "warning", code, message, remedy }));
  const scanner = new Scanner(text);
  /** After one entry that ran into others, no entry may run past the next line that begins one. */
  let fenced = false;
  for (;;) {
    opening.lastIndex = scanner.offset;
    const found = opening.exec(text);
    if (!found) return { items, diagnostics };
    if (isCommentedOut(text, found.index)) {
      scanner.offset = found.index + 1;
      continue;
    }
    const next = startAfter(text, found.index + found[0].length);
    scanner.limit = fenced ? next : text.length;
    scanner.offset = found.index;
    try {
      const item = readItem(scanner, warn);
      if (item) items.push(item);
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      warn(problem.offset, 1, problem.code, problem.message, problem.remedy);
      fenced ||= scanner.offset > next;
      scanner.offset = next;
    }
    scanner.limit = text.length;
  }
}

function startAfter(text: string, offset: number): number {
  nextEntry.lastIndex = offset;
  return nextEntry.exec(text)?.index ?? text.length;
}

/** `% @article{…` is out, as it is for biber. */
function isCommentedOut(text: string, offset: number): boolean {
  for (let before = offset - 1; before >= 0; before--) {
    const character = text[before];
    if (character === "\n" || character === "\r") return false;
    if (character === "%") return true;
  }
  return false;
}
