import type { Publication } from "../model/cv.ts";
import { byWord } from "./byWord.ts";
import table from "./entryTypes.json" with { type: "json" };

/** What a type of entry is to other formats and to lists: all that differs between types, in one place. */
interface EntryType {
  /** In CSL (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
  csl: string;
  /** In RIS. */
  ris: string;
  /** In schema.org. */
  schema: string | string[];
  /** The heading under which a list by type has it. */
  group: TypeGroup;
  /** Where it appeared is the first of these fields that it has. */
  venue: string[];
  /** What Highwire's tags call that place. */
  highwire: string;
  /** What BibTeX and BibLaTeX both ask for; of several names one is enough. */
  needs: string[][];
}

/** The headings of lists by type, in their order; their words are in `_includes/words`. */
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

type TypeGroup = (typeof TYPE_GROUPS)[number];

const OTHER: EntryType = {
  ...{ csl: "document", ris: "GEN", schema: "ScholarlyArticle", group: "other", highwire: "publisher" },
  ...{ venue: [], needs: [["title"]] },
};

/** The types of the BibLaTeX manual (section 2.1) that others follow, and some that are in use beside them. */
const types = table.types as Record<string, Partial<EntryType>>;

/** BibTeX's types and BibLaTeX's aliases and kin, with the type whose rules they follow. */
const followers = byWord(Object.entries(table.followers));

/** All types that are no slip. */
export const knownTypes = [...Object.keys(types), ...followers.keys(), ...table.others.split(" ")];

/** The type whose rules an entry type follows: `thesis` for `phdthesis`. */
export function baseType(type: string): string {
  return followers.get(type) ?? type;
}

/** All that is known of an entry type; of one that is not known, what is so of any. */
export function entryType(type: string): EntryType {
  const base = baseType(type);
  return { ...OTHER, ...(Object.hasOwn(types, base) ? types[base] : {}) };
}

/** The entry type that a type of CSL is, where there is one. */
export function typeOfCsl(csl: string): string | undefined {
  return Object.keys(types).find((type) => type !== "inbook" && types[type]?.csl === csl);
}

/**
 * The heading a paper belongs under. Preprints have no type of their own in BibTeX: they are what has an `eprint` and no
 * venue, or is called after an archive.
 */
export function typeGroup({ type, fields }: Pick<Publication, "type" | "fields">): TypeGroup {
  const base = baseType(type);
  const journal = fields.journaltitle ?? fields.journal ?? "";
  if (base === "article" && /^(?:arxiv|biorxiv|medrxiv|corr\b|.*\bpreprint)/i.test(journal))
    return "preprint";
  const { group } = entryType(type);
  return group === "other" && (fields.eprint || fields.arxiv) ? "preprint" : group;
}
