import type { Publication } from "../cv/model.ts";
import { baseType } from "../publications/entryTypes.ts";

/** The headings under which a list by type puts its papers, in this order; their words are in `_includes/words`. */
export const TYPE_GROUPS = [
  "article",
  "inproceedings",
  "book",
  "chapter",
  "thesis",
  "report",
  "preprint",
  "patent",
  "dataset",
  "software",
  "other",
] as const;

export type TypeGroup = (typeof TYPE_GROUPS)[number];

const groups: Record<string, TypeGroup> = {
  article: "article",
  suppperiodical: "article",
  periodical: "book",
  book: "book",
  booklet: "book",
  proceedings: "book",
  mvproceedings: "book",
  inbook: "chapter",
  incollection: "chapter",
  inproceedings: "inproceedings",
  thesis: "thesis",
  report: "report",
  patent: "patent",
  dataset: "dataset",
  software: "software",
};

/**
 * The heading a paper belongs under. Preprints have no type of their own in BibTeX: they are what has an `eprint` and no
 * venue, or is called after an archive.
 */
export function typeGroup({ type, fields }: Pick<Publication, "type" | "fields">): TypeGroup {
  const base = baseType(type);
  const journal = fields.journaltitle ?? fields.journal ?? "";
  if (base === "article" && /^(?:arxiv|biorxiv|medrxiv|corr\b|.*\bpreprint)/i.test(journal))
    return "preprint";
  if (Object.hasOwn(groups, base)) return groups[base] ?? "other";
  return fields.eprint || fields.arxiv ? "preprint" : "other";
}
