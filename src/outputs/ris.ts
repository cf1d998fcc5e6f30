import type { Person, Publication } from "../model/cv.ts";
import { baseType, entryType } from "../publications/entryTypes.ts";
import { pageRange } from "../publications/venue.ts";
import { toPlain } from "../text/plain.ts";

/** Fields that RIS has a tag for, and that need no change. */
const tags: [tag: string, field: string][] = [
  ["VL", "volume"],
  ["IS", "number"],
  ["IS", "issue"],
  ["ET", "edition"],
  ["T3", "series"],
  ["PB", "publisher"],
  ["PB", "school"],
  ["PB", "institution"],
  ["CY", "address"],
  ["CY", "location"],
  ["SN", "issn"],
  ["SN", "isbn"],
  ["LA", "language"],
];

/**
 * Publications in the RIS format, for reference managers (specification of 2012,
 * https://github.com/aurimasv/translators/wiki/RIS-Tag-Map): one tag a line, CRLF, `ER` behind each.
 */
export function writeRis(publications: readonly Publication[]): string {
  return publications.map(risEntry).join("\r\n");
}

function risEntry(publication: Publication): string {
  const { type, title, authors, editors, venue, date, year, doi, url, fields } = publication;
  const isWhole = ["thesis", "book"].includes(baseType(type));
  const pages = pageRange(fields.pages);
  const lines: [string, string | number | undefined][] = [
    ["TY", entryType(type).ris],
    ["ID", publication.key],
    ["TI", toPlain(title)],
    ...authors.map((person): [string, string] => ["AU", familyFirst(person)]),
    ...editors.map((person): [string, string] => ["A2", familyFirst(person)]),
    ["T2", isWhole ? "" : toPlain(venue)],
    ["PY", year],
    // `2021/07/14/`; parts that are not known are empty.
    ["DA", date && `${[...date.split("-"), "", ""].slice(0, 3).join("/")}/`],
    ...tags.map(([tag, field]): [string, string | undefined] => [tag, fields[field]]),
    ["SP", pages?.first],
    ["EP", pages?.last],
    ["DO", doi],
    ["UR", url && /^https?:/i.test(url) ? url : undefined],
    ["AB", toPlain(publication.abstract)],
    ["N1", toPlain(publication.note)],
    ...publication.keywords.map((keyword): [string, string] => ["KW", keyword]),
  ];
  const written = lines
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([tag, value]) => `${tag}  - ${String(value).replaceAll(/\s+/g, " ").trim()}\r\n`);
  return `${[...new Set(written)].join("")}ER  - \r\n`;
}

/** `Family, Given, Suffix`. */
function familyFirst({ family, given, particle, suffix, literal, name }: Person): string {
  if (literal !== undefined || family === undefined) return literal ?? name;
  return [[particle, family].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
}
