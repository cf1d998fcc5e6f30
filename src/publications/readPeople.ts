import type { Person } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { nearest } from "../problems/unknownName.ts";
import { type BibtexEntry, type BibtexField, warning } from "./bibtex/entry.ts";
import { latexToPlain } from "./latex/readLatex.ts";
import type { Mention } from "./markPeople.ts";
import { isGroupName } from "./names/nameWords.ts";
import { showName } from "./names/readName.ts";
import { type ListedName, readNames } from "./names/readNames.ts";

/** The people of a field, whether the list goes on behind them, and the field as BibTeX has it. */
export interface People {
  people: Mention[];
  more: boolean;
  written: string;
  diagnostics: Diagnostic[];
}

/**
 * Reads the people of `author` or `editor` with the roles that annotations and marks give them. Behind authors is who
 * signs with them, as INSPIRE has it: `collaboration = {ATLAS}`.
 */
export function readPeople(entry: BibtexEntry, fieldName: "author" | "editor"): People {
  const field = entry.fields.get(fieldName);
  const groups = fieldName === "author" ? readCollaborations(entry) : [];
  if (!field) return { people: groups, more: false, written: "", diagnostics: [] };
  const { names, more, areJoinedOtherwise, written } = readNames(field.value);
  const people = names.map((listed) => toMention(listed, field));
  const diagnostics = [
    ...(areJoinedOtherwise ? [warnOfJoining(field, written)] : []),
    ...addMarked(people, names, entry),
    ...annotate(people, entry, fieldName),
  ];
  const signed = groups.filter(
    ({ person: { name } }) => !people.some(({ person }) => person.name.includes(name)),
  );
  const [first] = signed;
  if (more && first) first.person.isAfterGap = true;
  const all = [...people, ...signed];
  return { people: all, more: more && !first, written: written.join(" and "), diagnostics };
}

/** Gives people the roles that the marks behind their names mean. */
function addMarked(people: Mention[], names: ListedName[], entry: BibtexEntry): Diagnostic[] {
  const meanings = readMarks(entry);
  return people.flatMap((mention, index) =>
    (names[index]?.marks ?? []).flatMap((mark) => {
      const role = meanings.get(mark);
      if (role === undefined) return [warnOfMark(mention, mark)];
      addRole(mention.person, role);
      return [];
    }),
  );
}

/** `LIGO Scientific, Virgo` and `HEP Software Foundation` as groups, by their whole names. */
function readCollaborations({ fields }: BibtexEntry): Mention[] {
  const field = fields.get("collaboration");
  if (!field) return [];
  const names = latexToPlain(field.value).split(/\s*[,;/]\s*|\s+(?:and|&)\s+/);
  return names.flatMap((name) => {
    const bare = name.replaceAll(/^[\s(]*(?:(?:on behalf of|for|the|and)\s+)*|[\s)]+$/gi, "");
    if (bare === "") return [];
    const literal = isGroupName(bare) ? bare : `${bare} Collaboration`;
    return [toMention({ literal, marks: [], start: 0, length: field.length }, field)];
  });
}

function toMention(name: ListedName, { source, start, name: field }: BibtexField): Mention {
  const { marks: _, start: at, length, divided, ...parts } = name;
  const person = { ...parts, name: showName(parts), isOwner: false, roles: [] };
  return { person, name, field, source, start: start + at, length };
}

function warnOfMark(mention: Mention, mark: string): Diagnostic {
  const remedy = `say it in the entry: \`annotation = {${mark} joint supervision}\``;
  return warning(mention, "unknown-role", `nothing says what \`${mark}\` behind a name means`, remedy);
}

function warnOfJoining(field: BibtexField, written: string[]): Diagnostic {
  const shown = written.length > 4 ? [...written.slice(0, 4), "…"] : written;
  const message = `not all names in \`${field.name}\` are joined by \`and\``;
  return warning(field, "names-joined", message, `write \`and\` between all: \`${shown.join(" and ")}\``);
}

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
  roles.flatMap(([role, words]) => [role, ...words.split(", ")].filter(Boolean).map((each) => [each, role])),
);

/** The role meant by some words; none where it is no usual one. */
function roleOf(words: string): string | undefined {
  return meant.get(words.toLowerCase().replaceAll(/\s+/g, " ").trim());
}

/**
 * What the marks mean that people type behind names: as everywhere, and as the entry says in al-folio's way,
 * `annotation = {* Equal contribution<br>† Corresponding author}`.
 */
function readMarks({ fields }: BibtexEntry): Map<string, string> {
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
function addRole(person: Person, role: string): void {
  if (role === "owner") person.isOwner = true;
  else if (!person.roles.includes(role)) person.roles.push(role);
}

/** Gives people the roles that `author+an = {1=equal; 3=student}` says they have; returns what is wrong with it. */
function annotate(people: Mention[], { fields }: BibtexEntry, fieldName: string): Diagnostic[] {
  const field = fields.get(`${fieldName}+an`);
  const annotations = field ? readAnnotations(field) : [];
  return annotations.flatMap(({ index, words, quoted, ...place }) => {
    const chosen = index === 0 ? people : people.slice(index - 1, index);
    if (words === "") return [];
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
