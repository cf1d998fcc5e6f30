import type { Text } from "../text/nodes.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import { readLatex } from "./latex/readLatex.ts";
import { readVenue } from "./venue.ts";

/** What BibLaTeX says before a related entry (`relatedtype`), where `relatedstring` says nothing else. */
const strings: Record<string, string> = {
  origpubas: "Originally published as",
  origpubin: "Originally published in",
  reprintas: "Reprinted as",
  reprintof: "Reprint of",
  reprintfrom: "Reprinted from",
  translationas: "Translated as",
  translationof: "Translation of",
  translationfrom: "Translated from",
  reviewof: "Review of",
};

/**
 * What `related = {key}` adds to an entry: "Short ver.: *Workshop on …*, 2019", the words from `relatedstring` or
 * `relatedtype`, the rest from the entry of that key (BibLaTeX manual, section 3.4).
 *
 * @param find gives an entry by its key, hidden ones too
 */
export function readRelated({ fields }: BibtexEntry, find: (key: string) => BibtexEntry | undefined): Text[] {
  const keys = (fields.get("related")?.value ?? "").split(",").map((key) => key.trim());
  const type = fields.get("relatedtype")?.value.trim() ?? "";
  const label = fields.has("relatedstring")
    ? readLatex(fields.get("relatedstring")?.value ?? "")
    : readLatex(Object.hasOwn(strings, type) ? (strings[type] ?? "") : "");
  return keys.flatMap((key) => {
    const entry = find(key);
    if (!entry) return [];
    const text = reference(entry);
    return text.length === 0 ? [] : [[...label, ...(label.length > 0 ? [colon] : []), ...text]];
  });
}

const colon = { type: "text", value: ": " } as const;

/** "*INLG*, 2019", or where it appeared nowhere, its title. */
function reference({ type, fields }: BibtexEntry): Text {
  const text = (name: string) => readLatex(fields.get(name)?.value ?? "");
  const { venue = text("title") } = readVenue(type, text, fields);
  const year = /\d{4}/.exec(fields.get("year")?.value ?? fields.get("date")?.value ?? "")?.[0];
  if (venue.length === 0) return [];
  return [
    { type: "emphasis", children: venue },
    ...(year ? [{ type: "text", value: `, ${year}` } as const] : []),
  ];
}
