import type { Person } from "../model/cv.ts";
import { nearest } from "../problems/unknownName.ts";
import { latexToPlain } from "./latex/readLatex.ts";

/** Roles of authors by their name in `author+an`; what a legend says of them is in `_includes/words`. */
const knownRoles = ["equal", "corresponding", "student", "advisor", "senior", "presenting", "alphabetical"];

/** Other words for the same, and those that say "this is me". */
const synonyms = new Map(
  Object.entries({
    equal: ["equal contribution", "equal contributions", "contributed equally", "cofirst", "co-first"],
    corresponding: ["corresponding author", "correspondence"],
    advisor: ["supervisor", "mentor"],
    senior: ["senior author"],
    presenting: ["presenter", "speaker"],
    owner: ["owner", "self", "me", "myself", "highlight"],
  }).flatMap(([role, words]) => words.map((each) => [each, role])),
);

/** What the marks mean that people type behind names, in most fields. */
const marks: Record<string, string> = { "*": "equal", "†": "corresponding" };

/** The role meant by some words, in its usual form; `owner` for those that say "this is me". Others stay as they are. */
export function toRole(words: string): { role: string; known: boolean } {
  const name = words.toLowerCase().replaceAll(/\s+/g, " ").trim();
  const role = synonyms.get(name) ?? name;
  if (role === "owner" || knownRoles.includes(role)) return { role, known: true };
  return { role: words, known: false };
}

/** The role that a mark behind a name means where nothing else is said. */
export function roleOfMark(mark: string): string | undefined {
  return marks[mark];
}

/**
 * What an entry says its marks mean, as al-folio has it: `annotation = {* Equal contribution<br>† Corresponding author}`.
 */
export function readMarkLegend(annotation: string): Map<string, string> {
  return new Map(linesOf(annotation).flatMap(readLine));
}

/** Whether a text does nothing but say what marks mean. */
export function isMarkLegend(text: string): boolean {
  const lines = linesOf(text);
  return lines.length > 0 && lines.every((line) => readLine(line).length > 0);
}

function linesOf(text: string): string[] {
  return text
    .split(/<br ?\/?>|\\\\|\r?\n|;/i)
    .map((line) => latexToPlain(line.replaceAll(/[${}^]|\\textsuperscript/g, "")))
    .filter((line) => line !== "");
}

function readLine(line: string): [mark: string, role: string][] {
  const [, mark, words] =
    /^\(?([*∗†‡§¶‖&#])\s*(?:[:=-]|indicates|denotes)?\s*(\p{L}.*?)[.,)]*$/u.exec(line) ?? [];
  return mark && words ? [[mark === "∗" ? "*" : mark, toRole(words).role]] : [];
}

/** What to write instead of a role that is not known. */
export function suggestRole(words: string): string {
  const near = nearest(words.toLowerCase(), knownRoles, 3);
  if (near) return `did you mean \`${near}\`?`;
  return `roles are ${knownRoles.join(", ")}; for any other words use quotes: \`1="${words}"\``;
}

/** Gives a person a role, once. */
export function addRole({ roles }: Person, role: string): void {
  if (!roles.includes(role)) roles.push(role);
}
