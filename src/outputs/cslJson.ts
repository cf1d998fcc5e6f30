import { filled } from "../filled.ts";
import type { Person, Publication } from "../model/cv.ts";
import { baseType, entryType } from "../publications/entryTypes.ts";
import { toPlain } from "../text/plain.ts";

/** An item of CSL-JSON; which names it may have says the schema. */
export type CslItem = Record<string, unknown>;

const genres = new Map([
  ["phdthesis", "PhD thesis"],
  ["mastersthesis", "Master's thesis"],
  ["bachelorsthesis", "Bachelor's thesis"],
]);

/** Variables of CSL by the fields they come from, the first that an entry has. */
const variables: [variable: string, fields: string[]][] = [
  ["publisher", ["publisher", "school", "institution", "organization"]],
  ["publisher-place", ["address", "location"]],
  ["volume", ["volume"]],
  ["edition", ["edition"]],
  ["collection-title", ["series"]],
  ["event-title", ["eventtitle"]],
  ["ISBN", ["isbn"]],
  ["ISSN", ["issn"]],
  ["language", ["langid", "language"]],
  ["medium", ["howpublished"]],
  ["title-short", ["shorttitle"]],
];

/**
 * Publications as CSL-JSON (https://github.com/citation-style-language/schema, version 1.0.2), which citeproc, pandoc and
 * Zotero read. Text is plain.
 */
export function writeCslJson(publications: readonly Publication[]): CslItem[] {
  return publications.map(cslItem);
}

function cslItem(publication: Publication): CslItem {
  const { key, type, title, authors, editors, date, doi, url, fields } = publication;
  const base = baseType(type);
  return filled<CslItem>({
    id: key,
    type: entryType(type).csl,
    title: toPlain(title),
    author: authors.map(cslName),
    editor: editors.map(cslName),
    issued: date ? { "date-parts": [date.split("-").map(Number)] } : undefined,
    "container-title": containerOf(publication),
    genre: fields.type ?? genres.get(type),
    [base === "article" ? "issue" : "number"]: fields.number ?? fields.issue,
    ...Object.fromEntries(
      variables.map(([variable, names]) => [variable, names.map((name) => fields[name]).find(Boolean)]),
    ),
    page: fields.pages?.replaceAll("–", "-"),
    DOI: doi,
    URL: url && /^https?:/i.test(url) ? url : undefined,
    abstract: toPlain(publication.abstract),
    keyword: publication.keywords.join(", "),
    note: toPlain(publication.note),
  });
}

/** What an entry stands in, or the archive of a preprint: not the school of a thesis, nor the publisher of a book. */
function containerOf({ venue, fields }: Publication): string | undefined {
  const isContainer = ["booktitle", "journal", "journaltitle", "eventtitle"].some((name) => fields[name]);
  const name = toPlain(venue);
  return isContainer || name.startsWith("arXiv:") ? name : undefined;
}

function cslName({ family, given, particle, suffix, literal, name }: Person): CslItem {
  if (literal !== undefined || family === undefined) return { literal: literal ?? name };
  return filled({ family, given, "non-dropping-particle": particle, suffix });
}
