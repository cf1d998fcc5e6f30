import type { Person } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { nearest } from "../problems/unknownName.ts";
import { type BibtexEntry, type Place, warning } from "./bibtex/entry.ts";
import { latexToPlain } from "./latex/readLatex.ts";
import type { Mention } from "./markPeople.ts";

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

/** The role meant by some words, in its usual form; `owner` for those that say "this is me". Others stay as they are. */
function toRole(words: string): { role: string; known: boolean } {
  const name = words.toLowerCase().replaceAll(/\s+/g, " ").trim();
  const role = synonyms.get(name) ?? name;
  if (role === "owner" || knownRoles.includes(role)) return { role, known: true };
  return { role: words, known: false };
}

/** What the marks mean that people type behind names, where nothing else is said. */
export const roleOfMark: ReadonlyMap<string, string> = new Map([
  ["*", "equal"],
  ["†", "corresponding"],
]);

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

/** Gives a person a role, once. */
export function addRole({ roles }: Person, role: string): void {
  if (!roles.includes(role)) roles.push(role);
}

/** Gives people the roles, and ORCIDs, that `author+an = {1=equal; 3=student}` says they have; returns what is wrong with it. */
export function annotate(people: Mention[], { fields }: BibtexEntry, fieldName: string): Diagnostic[] {
  const annotations = [...fields.values()]
    .filter(({ name }) => name === `${fieldName}+an` || name.startsWith(`${fieldName}+an:`))
    .flatMap((field) => readAnnotations(field.value).map((annotation) => ({ field, ...annotation })));
  return annotations.flatMap(({ field, index, words, quoted, start, length }) => {
    const place: Place = { source: field.source, start: field.start + start, length };
    const chosen = index === 0 ? people : people.slice(index - 1, index);
    const problems: Diagnostic[] = [];
    if (chosen.length === 0) {
      const { length: count } = people;
      const message = `there is no ${fieldName} number ${index}`;
      const remedy = count === 1 ? "the only one is number 1" : `count from 1 to ${count}`;
      problems.push(warning(place, "unknown-person", message, remedy));
    }
    if (field.name.endsWith(":orcid")) {
      for (const mention of chosen) mention.orcid = words;
      return problems;
    }
    const { role, known } = toRole(words);
    for (const { person } of chosen) {
      if (role === "owner") person.isOwner = true;
      else addRole(person, role);
    }
    if (known || quoted) return problems;
    const near = nearest(words.toLowerCase(), knownRoles, 3);
    const other = `roles are ${knownRoles.join(", ")}; for any other words use quotes: \`1="${words}"\``;
    const remedy = near ? `did you mean \`${near}\`?` : other;
    return [...problems, warning(place, "unknown-role", `unknown role \`${words}\``, remedy)];
  });
}

/**
 * Reads BibLaTeX's data annotations (its manual, section 3.6): `1=equal; 2=equal, corresponding`, `=alphabetical` for
 * all (0), `2="any text"`. Those of a name's parts (`1:family=…`) are skipped.
 */
function readAnnotations(value: string) {
  return [...value.matchAll(/(?:"[^"]*"|[^;"])+/g)].flatMap(({ 0: part, index: at }) => {
    const [head, item] = /^\s*(\d*)\s*=/.exec(part) ?? [];
    if (head === undefined || item === undefined) return [];
    return [...part.slice(head.length).matchAll(/"([^"]*)"|[^,"\s][^,"]*/g)].map((found) => ({
      index: Number(item),
      words: (found[1] ?? found[0]).trim(),
      quoted: found[1] !== undefined,
      start: at + head.length + found.index,
      length: found[0].trimEnd().length,
    }));
  });
}
