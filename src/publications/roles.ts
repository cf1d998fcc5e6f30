import { closest, distance } from "fastest-levenshtein";
import { latexToPlain } from "../latex/readLatex.ts";

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

/** Other words for the same, and those that say "this is me". */
const synonyms: Record<string, string> = {
  "equal contribution": "equal",
  "equal contributions": "equal",
  "contributed equally": "equal",
  cofirst: "equal",
  "co-first": "equal",
  "corresponding author": "corresponding",
  correspondence: "corresponding",
  supervisor: "advisor",
  mentor: "advisor",
  "senior author": "senior",
  speaker: "presenter",
  owner: "owner",
  self: "owner",
  me: "owner",
  myself: "owner",
  highlight: "owner",
};

/** What the marks mean that people type behind names, in most fields. */
const marks: Record<string, string> = { "*": "equal", "†": "corresponding" };

/** The role meant by some words, in its usual form; `owner` for those that say "this is me". Others stay as they are. */
export function toRole(words: string): { role: string; known: boolean } {
  const name = words.toLowerCase().replaceAll(/\s+/g, " ").trim();
  const role = Object.hasOwn(synonyms, name) ? synonyms[name] : name;
  if (role === "owner" || (role !== undefined && Object.hasOwn(roleLegends, role)))
    return { role, known: true };
  return { role: words, known: false };
}

/** The role that a mark behind a name stands for where nothing else is said. */
export function roleOfMark(mark: string): string | undefined {
  return marks[mark];
}

/**
 * What an entry says its marks mean, as al-folio has it: `annotation = {* Equal contribution<br>† Corresponding author}`.
 */
export function readMarkLegend(annotation: string): Map<string, string> {
  const lines = latexToPlain(annotation.replaceAll(/<br ?\/?>|\\\\|\r?\n|;/gi, "\\par{}¦")).split("¦");
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, mark, words] = /^\W*?\s*([*∗†‡§¶‖&^#])\s*[:=]?\s*(\S.*)$/u.exec(line.trim()) ?? [];
      return mark && words ? [[mark === "∗" ? "*" : mark, toRole(words.replace(/[.,]$/, "")).role]] : [];
    }),
  );
}

/** What to write instead of a role that is not known. */
export function suggestRole(words: string): string {
  const near = closest(words.toLowerCase(), Object.keys(roleLegends));
  if (distance(words.toLowerCase(), near) <= 3) return `did you mean \`${near}\`?`;
  return `roles are ${Object.keys(roleLegends).join(", ")}; for any other words use quotes: \`1="${words}"\``;
}
