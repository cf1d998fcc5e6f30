import type { Text } from "../text/nodes.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import { entryType } from "./entryTypes.ts";
import { bareArxiv } from "./identifiers.ts";
import { readLatex } from "./latex/readLatex.ts";

const anyType =
  "booktitle journaltitle journal school institution howpublished eventtitle organization publisher series".split(
    " ",
  );

/**
 * Where an entry appeared, and whether it stands within it ("In OSDI"): the proceedings, the journal, the school. What has
 * appeared in no other place but an archive for preprints is there.
 */
export function readVenue(
  type: string,
  textOf: (field: string) => Text,
  fields: ReadonlyMap<string, { value: string }>,
): { venue?: Text; venueIsContainer: boolean } {
  for (const field of [...entryType(type).venue, ...anyType]) {
    const venue = textOf(field);
    if (venue.length > 0) return { venue, venueIsContainer: field === "booktitle" || field === "eventtitle" };
  }
  const arxiv = bareArxiv(fields.get("arxiv")?.value) ?? bareArxiv(arxivEprint(fields));
  return {
    ...(arxiv ? { venue: [{ type: "text", value: `arXiv:${arxiv}` }] } : {}),
    venueIsContainer: false,
  };
}

function arxivEprint(fields: ReadonlyMap<string, { value: string }>): string | undefined {
  const archive = (fields.get("eprinttype") ?? fields.get("archiveprefix"))?.value ?? "arxiv";
  return archive.toLowerCase().trim() === "arxiv" ? fields.get("eprint")?.value : undefined;
}

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

/** The first and the last page of a paper. */
export interface PageRange {
  first: string;
  last?: string;
}

/**
 * Reads BibTeX's `pages`: `11761--11766`, `12–7` (for 12 to 17), `e45`, `1--4, 9`. What comes between the first and the
 * last page is dropped.
 */
export function pageRange(pages: string | undefined): PageRange | undefined {
  const numbers = (pages ?? "").match(/[\p{L}\d.:]*\d[\p{L}\d.:]*/gu) ?? [];
  const [first, ...rest] = numbers;
  const last = rest.at(-1);
  if (first === undefined) return undefined;
  if (last === undefined || last === first) return { first };
  const isShort = /^\d+$/.test(first + last) && last.length < first.length;
  return { first, last: isShort ? first.slice(0, first.length - last.length) + last : last };
}
