import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import type { BibtexEntry, BibtexField } from "./entry.ts";

/** What a child does not take from its `crossref` parent, whatever its type (BibLaTeX manual, appendix B). */
const notInherited = new Set(
  "crossref xdata xref entryset ids options keywords execute label presort related relatedoptions relatedstring relatedtype shorthand sortkey sortname sorttitle title subtitle titleaddon author shorttitle doi url urldate eprint pages abstract note addendum".split(
    " ",
  ),
);

/** The parent's title is the title of the book a child stands in; of a volume in a multi-volume work, its main title. */
const renamed: Record<string, string> = {
  title: "booktitle",
  subtitle: "booksubtitle",
  titleaddon: "booktitleaddon",
};

/**
 * Gives each entry the fields it inherits by `crossref` (with BibLaTeX's change of names: the title of the proceedings
 * is the `booktitle` of the paper) and `xdata`. `@xdata` entries are taken out, and a parent stays.
 */
export function inherit(entries: BibtexEntry[], diagnostics: Diagnostic[]): BibtexEntry[] {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const found = new Map<BibtexEntry, { xdata: BibtexEntry[]; crossref: BibtexEntry[] }>();
  for (const entry of entries) {
    // Parents come before their children: on a stack, since a chain of them may be long.
    const waiting = [entry];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const known = found.get(next);
      const xdata = known?.xdata ?? parents(next, "xdata", byKey, diagnostics);
      const crossref = known?.crossref ?? parents(next, "crossref", byKey, diagnostics);
      if (!known) {
        found.set(next, { xdata, crossref });
        waiting.push(...[...xdata, ...crossref].filter((parent) => !found.has(parent)).reverse());
      } else {
        waiting.pop();
        for (const parent of xdata) for (const field of parent.fields.values()) add(next, field.name, field);
        for (const parent of crossref) adopt(next, parent);
        found.set(next, { xdata: [], crossref: [] });
      }
    }
  }
  return entries.filter((entry) => entry.type !== "xdata");
}

function parents(
  entry: BibtexEntry,
  name: "xdata" | "crossref",
  byKey: Map<string, BibtexEntry>,
  diagnostics: Diagnostic[],
): BibtexEntry[] {
  const field = entry.fields.get(name);
  if (!field) return [];
  const keys = (name === "xdata" ? field.value.split(",") : [field.value])
    .map((key) => key.trim())
    .filter(Boolean);
  return keys.flatMap((key) => {
    const parent = byKey.get(key);
    if (parent) return parent === entry ? [] : [parent];
    diagnostics.push(
      diagnose(field.source, field.start, field.length, {
        severity: "warning",
        code: "unknown-parent",
        message: `there is no entry \`${key}\` for \`${name}\` to refer to`,
        remedy: "correct the key or add that entry",
      }),
    );
    return [];
  });
}

function adopt(entry: BibtexEntry, parent: BibtexEntry): void {
  if (entry.type !== parent.type) {
    for (const [from, to] of Object.entries(renamed)) {
      const field = parent.fields.get(
        from === "title" && parent.fields.has("booktitle") ? "booktitle" : from,
      );
      if (field) add(entry, to, field);
    }
  }
  if (/^(in|supp)?(book|collection|reference)$/.test(entry.type) && /book$/.test(parent.type)) {
    const author = parent.fields.get("author");
    if (author && entry.type === "inbook") add(entry, "author", author);
    if (author) add(entry, "bookauthor", author);
  }
  for (const field of parent.fields.values())
    if (!notInherited.has(field.name)) add(entry, field.name, field);
}

function add(entry: BibtexEntry, name: string, field: BibtexField): void {
  if (!entry.fields.has(name)) entry.fields.set(name, { ...field, name });
}
