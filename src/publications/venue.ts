import { joinTexts, type Text } from "../text/nodes.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import { entryType } from "./entryTypes.ts";
import { readLatex } from "./latex/readLatex.ts";
import { entryArxiv } from "./links.ts";

const anyType =
  "booktitle journaltitle journal school institution howpublished eventtitle organization publisher series".split(
    " ",
  );

/**
 * Where an entry appeared, and whether it stands within it ("In OSDI"): the proceedings, the journal, the school. What has
 * appeared in no other place but an archive for preprints is there.
 */
export function readVenue(
  { type, fields }: BibtexEntry,
  textOf: (field: string) => Text,
): { venue?: Text; venueIsContainer: boolean } {
  const field = [...entryType(type).venue, ...anyType].find((name) => textOf(name).length > 0);
  if (field) return { venue: textOf(field), venueIsContainer: /^(?:booktitle|eventtitle)$/.test(field) };
  const arxiv = entryArxiv((name) => fields.get(name)?.value);
  return { ...(arxiv && { venue: [{ type: "text", value: `arXiv:${arxiv}` }] }), venueIsContainer: false };
}

/**
 * What `related = {key}` adds to an entry: "Short ver.: *Workshop on …*, 2019", the words from `relatedstring`, the rest from the
 * entry of that key (BibLaTeX manual, section 3.4).
 *
 * @param all entries by their keys, hidden ones too
 */
export function readRelated({ fields }: BibtexEntry, all: ReadonlyMap<string, BibtexEntry>): Text[] {
  const raw = (name: string) => fields.get(name)?.value;
  const label = readLatex(raw("relatedstring") ?? "");
  return (raw("related") ?? "").split(",").flatMap((key) => {
    const text = reference(all.get(key.trim()));
    return text.length === 0 ? [] : [joinTexts([label, text], ": ")];
  });
}

/** "*INLG*, 2019", or where it appeared nowhere, its title. */
function reference(entry: BibtexEntry | undefined): Text {
  const raw = (name: string) => entry?.fields.get(name)?.value;
  const text = (name: string) => readLatex(raw(name) ?? "");
  const { venue = text("title") } = entry ? readVenue(entry, text) : {};
  const year = /\d{4}/.exec(raw("year") ?? raw("date") ?? "")?.[0];
  if (venue.length === 0) return [];
  return [
    { type: "emphasis", children: venue },
    ...(year ? [{ type: "text", value: `, ${year}` } as const] : []),
  ];
}

/** Pages before the first: `xi–xxiv`. In `xii+324` and `viii, 324` Romans are a count of such pages. */
const ROMAN = /^\s*[ivxlc]+(?:\s*[-–—]+\s*(?:[ivxlc]+|\d+))?\s*$/i;

/**
 * The first and the last page of BibTeX's `pages`: `11761--11766`, `12–7` (for 12 to 17), `xi–xxiv`, `e45`, `1--4, 9`. What
 * comes between them is dropped.
 */
export function pageRange(pages: string | undefined): { first: string; last?: string } | undefined {
  const number = ROMAN.test(pages ?? "") ? /[ivxlc\d]+/gi : /[\p{L}\d.:]*\d[\p{L}\d.:]*/gu;
  const numbers = pages?.match(number) ?? [];
  const [first, ...rest] = numbers;
  const last = rest.at(-1);
  if (first === undefined) return undefined;
  if (last === undefined || last === first) return { first };
  const isShort = /^\d+$/.test(first + last) && last.length < first.length;
  return { first, last: isShort ? first.slice(0, first.length - last.length) + last : last };
}
