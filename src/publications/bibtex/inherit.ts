import type { Diagnostic } from "../../problems/diagnostic.ts";
import { type BibtexEntry, type BibtexField, warning } from "./entry.ts";

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
export function inherit(entries: BibtexEntry[]): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
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
