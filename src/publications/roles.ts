import type { Person } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { nearest } from "../problems/unknownName.ts";
import { type BibtexEntry, type BibtexField, warning } from "./bibtex/entry.ts";
import { latexToPlain } from "./latex/readLatex.ts";
import type { Mention } from "./markPeople.ts";

/** Roles of authors by their name in `author+an`, with other words for the same; `owner` is of those that say "this is me". */
const roles = Object.entries({
  equal: "equal contribution, equal contributions, contributed equally, cofirst, co-first",
  corresponding: "corresponding author, correspondence",
  student: "",
  advisor: "supervisor, mentor",
  senior: "senior author",
  presenting: "presenter, speaker",
  alphabetical: "",
  owner: "self, me, myself, highlight",
});
const names = roles.flatMap(([role]) => (role === "owner" ? [] : role));
const meant = new Map(
  roles.flatMap(([role, words]) => [role, ...words.split(", ")].map((each) => [each, role])),
);

/** The role meant by some words; none where it is no usual one. */
function roleOf(words: string): string | undefined {
  return meant.get(words.toLowerCase().replaceAll(/\s+/g, " ").trim());
}

/**
 * What the marks mean that people type behind names: as everywhere, and as the entry says in al-folio's way,
 * `annotation = {* Equal contribution<br>† Corresponding author}`.
 */
export function readMarks({ fields }: BibtexEntry): Map<string, string> {
  const lines = (fields.get("annotation")?.value ?? "").split(/<br ?\/?>|\\\\|\r?\n|;/i);
  const own = lines.flatMap((line): [mark: string, role: string][] => {
    const plain = latexToPlain(line.replaceAll(/[${}^]|\\textsuperscript/g, ""));
    const [, mark, words] =
      /^\(?([*∗†‡§¶‖&#])\s*(?:[:=-]|indicates|denotes)?\s*(\p{L}.*?)[.,)]*$/u.exec(plain) ?? [];
    return mark && words ? [[mark.replace("∗", "*"), roleOf(words) ?? words]] : [];
  });
  return new Map([["*", "equal"], ["†", "corresponding"], ...own]);
}

/** Gives a person a role, once; that of the owner is to be marked as such. */
export function addRole(person: Person, role: string): void {
  if (role === "owner") person.isOwner = true;
  else if (!person.roles.includes(role)) person.roles.push(role);
}

/** Gives people the roles that `author+an = {1=equal; 3=student}` says they have; returns what is wrong with it. */
export function annotate(people: Mention[], { fields }: BibtexEntry, fieldName: string): Diagnostic[] {
  const field = fields.get(`${fieldName}+an`);
  const annotations = field ? readAnnotations(field) : [];
  return annotations.flatMap(({ index, words, quoted, ...place }) => {
    const chosen = index === 0 ? people : people.slice(index - 1, index);
    const role = roleOf(words);
    for (const { person } of chosen) addRole(person, role ?? words);
    if (chosen.length === 0) {
      const message = `there is no ${fieldName} number ${index}`;
      return [warning(place, "unknown-person", message, `count from 1 to ${people.length}`)];
    }
    if (role || quoted) return [];
    const near = nearest(words.toLowerCase(), names, 3);
    const other = `roles are ${names.join(", ")}; for any other words use quotes: \`1="${words}"\``;
    const remedy = near ? `did you mean \`${near}\`?` : other;
    return [warning(place, "unknown-role", `unknown role \`${words}\``, remedy)];
  });
}

/**
 * Reads BibLaTeX's data annotations (its manual, section 3.6): `1=equal; 2=equal, corresponding`, `=alphabetical` for
 * all (0), `2="any text"`. Those of a name's parts (`1:family=…`) are skipped.
 */
function readAnnotations({ value, source, start }: BibtexField) {
  return [...value.matchAll(/(?:"[^"]*"|[^;"])+/g)].flatMap(({ 0: part, index: at }) => {
    const [head, item] = /^\s*(\d*)\s*=/.exec(part) ?? [];
    if (head === undefined || item === undefined) return [];
    return [...part.slice(head.length).matchAll(/"([^"]*)"|[^,"\s][^,"]*/g)].map((found) => ({
      index: Number(item),
      words: (found[1] ?? found[0]).trim(),
      quoted: found[1] !== undefined,
      source,
      start: start + at + head.length + found.index,
      length: found[0].trimEnd().length,
    }));
  });
}
