import { closest, distance } from "fastest-levenshtein";
import type { BibtexEntry } from "../bibtex/entry.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";

/** BibTeX's types and BibLaTeX's aliases and kin, by the type whose rules they follow. */
const followers: Record<string, string> = {
  conference: "inproceedings",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  bachelorsthesis: "thesis",
  techreport: "report",
  suppbook: "inbook",
  bookinbook: "inbook",
  inreference: "incollection",
  suppcollection: "incollection",
  suppperiodical: "article",
  review: "article",
  mvbook: "book",
  collection: "book",
  mvcollection: "book",
  reference: "book",
  mvreference: "book",
  mvproceedings: "proceedings",
  electronic: "online",
  www: "online",
};

/** All other types of the BibLaTeX manual (section 2.1), and some that are in use beside them. */
const others =
  "article book inbook incollection inproceedings thesis report booklet manual misc online patent periodical proceedings unpublished artwork audio bibnote commentary dataset image jurisdiction legislation legal letter movie music performance software standard video set preprint presentation poster talk lecture abstract blog".split(
    " ",
  );

const known = [...others, ...Object.keys(followers)];

/** The type whose rules an entry type follows: `thesis` for `phdthesis`. */
export function baseType(type: string): string {
  return Object.hasOwn(followers, type) ? (followers[type] ?? type) : type;
}

/** Warns of a type that looks like a slip: `@aritcle`. Others that are not known pass. */
export function checkType(entry: BibtexEntry, diagnostics: Diagnostic[]): void {
  if (known.includes(entry.type)) return;
  const near = closest(entry.type, known);
  if (distance(entry.type, near) > 2) return;
  diagnostics.push(
    diagnose(entry.source, entry.start, entry.type.length + 1, {
      severity: "warning",
      code: "unknown-type",
      message: `unknown type of entry \`@${entry.type}\``,
      remedy: `did you mean \`@${near}\`?`,
    }),
  );
}
