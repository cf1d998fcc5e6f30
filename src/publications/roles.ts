import { closest, distance } from "fastest-levenshtein";

/** Roles of authors by their name in `author+an`, and what the legend says of them. */
export const roleLegends: Record<string, string> = {
  equal: "equal contribution",
  corresponding: "corresponding author",
  student: "student",
  advisor: "advisor",
  senior: "senior author",
  presenter: "presenter",
  alphabetical: "authors in alphabetical order",
};

/** Roles that say "this is me". */
const ownerRoles = new Set(["owner", "self", "me", "myself", "highlight"]);
const synonyms: Record<string, string> = {
  "equal contribution": "equal",
  first: "equal",
  cofirst: "equal",
  "co-first": "equal",
  corr: "corresponding",
  correspondence: "corresponding",
  supervisor: "advisor",
  mentor: "advisor",
  last: "senior",
  speaker: "presenter",
};
/** What the marks mean that people type behind names, as most journals use them. */
const roleOfMark: Record<string, string> = { "*": "equal", "†": "corresponding" };

/** What one part of an annotation says. */
export interface Annotation {
  /** Counted from 1; 0 for all. */
  index: number;
  role: string;
  /** Where it stands in the field's value. */
  start: number;
  length: number;
}

/**
 * Reads BibLaTeX's data annotations: `1=equal; 2=equal, corresponding`, `=alphabetical`, `2="any text"`; those of a
 * name's parts (`1:family=…`) are skipped (BibLaTeX manual, section 3.6).
 */
export function readAnnotations(value: string): Annotation[] {
  return [...value.matchAll(/[^;]+/g)].flatMap(({ 0: part, index }) => {
    const at = part.indexOf("=");
    const item = part.slice(0, at).trim();
    if (at < 0 || !/^\d*$/.test(item)) return [];
    return [...part.slice(at + 1).matchAll(/"([^"]*)"|[^,"\s][^,"]*/g)].map((found) => {
      const role = (found[1] ?? found[0]).trim();
      return {
        index: Number(item),
        role,
        start: index + at + 1 + found.index,
        length: found[0].trimEnd().length,
      };
    });
  });
}

/** The role meant by a word of the owner's, in its usual form; `owner` for those that say "this is me". */
export function toRole(word: string): { role: string; known: boolean } {
  const name = word.toLowerCase().trim();
  if (ownerRoles.has(name)) return { role: "owner", known: true };
  const role = Object.hasOwn(synonyms, name) ? synonyms[name] : name;
  return { role: role ?? word, known: role !== undefined && Object.hasOwn(roleLegends, role) };
}

/** The role that a mark behind a name stands for. */
export function toRoleOfMark(mark: string): string | undefined {
  return roleOfMark[mark];
}

/** What to write instead of a role that is not known. */
export function suggestRole(word: string): string {
  const near = closest(word.toLowerCase(), Object.keys(roleLegends));
  if (distance(word.toLowerCase(), near) <= 3) return `did you mean \`${near}\`?`;
  return `roles are ${Object.keys(roleLegends).join(", ")}; for any other text write it in quotes: \`1="${word}"\``;
}
