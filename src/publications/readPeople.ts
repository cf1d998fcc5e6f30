import type { Diagnostic } from "../problems/diagnostic.ts";
import { type BibtexEntry, type BibtexField, warning } from "./bibtex/entry.ts";
import { latexToPlain } from "./latex/readLatex.ts";
import type { Mention } from "./markPeople.ts";
import { isGroupName } from "./names/nameWords.ts";
import { showName } from "./names/readName.ts";
import { type ListedName, readNames } from "./names/readNames.ts";
import { addRole, annotate, readMarks } from "./roles.ts";

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
