import type { Text } from "../text/nodes.ts";

/** Where each type of entry appeared: the first of these fields that it has. */
const venueFields: Record<string, string[]> = {
  article: ["journaltitle", "journal", "booktitle"],
  suppperiodical: ["journaltitle", "journal"],
  inproceedings: ["booktitle", "eventtitle", "journaltitle", "journal", "series"],
  incollection: ["booktitle"],
  inbook: ["booktitle"],
  thesis: ["institution", "school"],
  report: ["institution", "school", "organization"],
  manual: ["organization", "publisher"],
  patent: ["number", "holder"],
  book: ["publisher", "series"],
};
const fallback = [
  "booktitle",
  "journaltitle",
  "journal",
  "school",
  "institution",
  "howpublished",
  "eventtitle",
  "organization",
  "publisher",
  "series",
];

/** BibTeX's types and BibLaTeX's aliases by the type whose rules they follow. */
const aliases: Record<string, string> = {
  conference: "inproceedings",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  bachelorsthesis: "thesis",
  techreport: "report",
  suppbook: "inbook",
  bookinbook: "inbook",
  inreference: "incollection",
  suppcollection: "incollection",
  mvbook: "book",
  collection: "book",
  mvcollection: "book",
  reference: "book",
  mvreference: "book",
  electronic: "online",
  www: "online",
};

/** The type whose rules an entry type follows: `thesis` for `phdthesis`. */
export function baseType(type: string): string {
  return Object.hasOwn(aliases, type) ? (aliases[type] ?? type) : type;
}

/**
 * Where an entry appeared, and whether it stands within it ("In OSDI"): the proceedings, the journal, the school. A
 * preprint appeared in its archive.
 */
export function readVenue(
  type: string,
  textOf: (field: string) => Text,
): { venue?: Text; venueIsContainer: boolean } {
  const own = Object.hasOwn(venueFields, baseType(type)) ? (venueFields[baseType(type)] ?? []) : [];
  for (const field of [...own, ...fallback]) {
    const venue = textOf(field);
    if (venue.length > 0) return { venue, venueIsContainer: field === "booktitle" || field === "eventtitle" };
  }
  return { venueIsContainer: false };
}
