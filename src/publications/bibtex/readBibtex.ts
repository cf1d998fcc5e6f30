import type { Diagnostic } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { MONTHS } from "../publicationDate.ts";
import type { BibtexEntry } from "./entry.ts";
import { EntryReader, Unreadable } from "./entryReader.ts";
import { inherit } from "./inherit.ts";

interface Reading {
  entries: BibtexEntry[];
  diagnostics: Diagnostic[];
}

/** A string that is no more than text, which may stand behind its uses. */
const plainString = /@[ \t]*string\s*[{(]\s*([^\s={}",]+)\s*=\s*(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/gi;

/**
 * Reads `.bib` files as one list: entries of BibTeX or BibLaTeX in the order of the files, strings put in place, fields
 * of `crossref` and `xdata` inherited, LaTeX untouched. Comments, `@preamble` and front matter are skipped. Problems are
 * warnings; an entry that is lost has one of code `lost-entry`.
 *
 * Follows btparse, the parser of biber (https://metacpan.org/dist/Text-BibTeX/view/btparse/doc/bt_language.pod), and
 * is more forgiving where no doubt is left.
 */
export function readBibtex(sources: Source[]): Reading {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const foreseen = sources.flatMap(({ text }) => [...text.matchAll(plainString)]).reverse();
  for (const [, name = "", quoted, text = quoted] of foreseen) strings.set(name.toLowerCase(), text ?? "");
  const files = sources.map((source) => readFile(source, strings));
  const entries = files.flatMap((file) => file.entries);
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const family = inherit(entries);
  return { entries: family.entries, diagnostics: [...diagnostics, ...family.diagnostics] };
}

/** Where an entry may begin: `@article{`. Whatever stands elsewhere is a comment. */
const opening = /@[ \t]*([\p{L}_][\p{L}\p{N}_-]*)\s*[{(]/gu;
/** An entry that begins its line: where reading goes on after one that could not be read. */
const nextEntry = /^[ \t]*@[ \t]*[\p{L}_][\p{L}\p{N}_-]*\s*[{(]/gmu;

/**
 * Reads the entries of a file, and adds its strings to `strings`. An entry that cannot be read is reported and costs only
 * itself: reading goes on at the next line that begins an entry. Takes time in proportion to the text.
 */
function readFile(source: Source, strings: Map<string, string>): Reading {
  const { text } = source;
  const entries: BibtexEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  /** After one entry that ran into others, no entry may run past the next line that begins one. */
  let fenced = false;
  let next = 0;
  let offset = 0;
  for (;;) {
    opening.lastIndex = offset;
    const found = opening.exec(text);
    if (!found) return { entries, diagnostics };
    if (isCommentedOut(text, offset, found.index)) {
      offset = text.indexOf("\n", found.index) + 1 || text.length;
      continue;
    }
    if (next < opening.lastIndex) {
      nextEntry.lastIndex = opening.lastIndex;
      next = nextEntry.exec(text)?.index ?? text.length;
    }
    const reader = new EntryReader(source, found.index, fenced ? next : text.length, strings);
    try {
      const entry = reader.read();
      if (entry?.type === "string")
        for (const { name, value } of entry.fields.values()) strings.set(name, value);
      else if (entry) entries.push(entry);
      offset = reader.offset;
      diagnostics.push(...reader.diagnostics);
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      diagnostics.push(problem.diagnostic);
      fenced ||= reader.offset > next;
      offset = next;
    }
  }
}

/** `% @article{…` is out, as it is for biber; what stands before `from` was read. */
function isCommentedOut(text: string, from: number, offset: number): boolean {
  const between = text.slice(from, offset);
  return between.includes("%", Math.max(between.lastIndexOf("\n"), between.lastIndexOf("\r")));
}
