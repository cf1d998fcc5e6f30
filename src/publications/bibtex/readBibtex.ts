import type { Diagnostic } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { MONTHS } from "../publicationDate.ts";
import { type BibtexEntry, type BibtexField, warning } from "./entry.ts";
import { EntryReader, Unreadable } from "./entryReader.ts";

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

/** What a child does not take from its `crossref` parent, whatever its type (BibLaTeX manual, appendix B). */
const notInherited = new Set(
  "crossref xdata xref entryset ids options keywords execute label presort related relatedoptions relatedstring relatedtype shorthand sortkey sortname sorttitle title subtitle titleaddon author shorttitle doi url urldate eprint pages abstract note addendum".split(
    " ",
  ),
);

/** So many steps a field may come from; nobody means more. */
const deepest = 100;

/**
 * Gives each entry the fields it inherits by `crossref` (with BibLaTeX's change of names: the title of the proceedings
 * is the `booktitle` of the paper) and `xdata`. `@xdata` entries are taken out, and a parent stays.
 */
function inherit(entries: BibtexEntry[]): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
  const diagnostics = entries.flatMap(referencesOf).flatMap(({ field, key }) => {
    const message = `there is no entry \`${key}\` for \`${field.name}\` to refer to`;
    const remedy = "correct the key or add that entry";
    return byKey.has(key) ? [] : [warning(field, "unknown-parent", message, remedy)];
  });
  const done = new Set<BibtexEntry>();
  const complete = (entry: BibtexEntry, depth = 0) => {
    if (done.has(entry) || depth > deepest) return;
    done.add(entry);
    for (const { field, key } of referencesOf(entry)) {
      const parent = byKey.get(key);
      if (!parent || parent === entry) continue;
      complete(parent, depth + 1);
      adopt(entry, parent, field.name);
    }
  };
  for (const entry of entries) complete(entry);
  return { entries: entries.filter((entry) => entry.type !== "xdata"), diagnostics };
}

/** The entries, by their keys, that an entry refers to. */
function referencesOf({ fields }: BibtexEntry): { field: BibtexField; key: string }[] {
  return ["xdata", "crossref"].flatMap((name) => {
    const field = fields.get(name);
    const keys = name === "xdata" ? field?.value.split(",") : [field?.value];
    return (keys ?? []).flatMap((each) => {
      const key = each?.trim();
      return field && key ? [{ field, key }] : [];
    });
  });
}

function adopt(entry: BibtexEntry, parent: BibtexEntry, by: string): void {
  const add = (name: string, field: BibtexField | undefined) => {
    if (field && !entry.fields.has(name)) entry.fields.set(name, { ...field, name });
  };
  const of = (name: string) => parent.fields.get(name);
  if (by === "crossref" && entry.type !== parent.type) {
    // The parent's title is that of the book a child stands in; of a volume in a multi-volume work, its main title.
    add("booktitle", of("booktitle") ?? of("title"));
    add("booksubtitle", of("subtitle"));
    add("booktitleaddon", of("titleaddon"));
  }
  const isOfBook = /^(in|supp)?(book|collection|reference)$/.test(entry.type) && /book$/.test(parent.type);
  if (by === "crossref" && isOfBook) {
    if (entry.type === "inbook") add("author", of("author"));
    add("bookauthor", of("author"));
  }
  for (const [name, field] of parent.fields) {
    if (by === "xdata" || !notInherited.has(name)) add(name, field);
  }
}
