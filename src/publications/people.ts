import type { BibtexEntry, BibtexField } from "../bibtex/entry.ts";
import type { Person } from "../cv/model.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Name, readNames } from "./names.ts";
import { readAnnotations, suggestRole, toRole, toRoleOfMark } from "./roles.ts";
import { showName } from "./showName.ts";

/** A person in a list of authors, before it is known who of them is the owner. */
export interface Mention extends Person {
  field: BibtexField;
  start: number;
  length: number;
  orcid?: string;
  divided?: boolean;
}

/** The person without what is known of the place. */
export function toPerson({
  field: _,
  start: __,
  length: ___,
  orcid: ____,
  divided: _____,
  ...person
}: Mention): Person {
  return person;
}

/** Reads the people of `author` or `editor` with the roles that annotations and marks give them. */
export function readPeople(
  entry: BibtexEntry,
  fieldName: string,
  diagnostics: Diagnostic[],
): { people: Mention[]; more: boolean } {
  const field = entry.fields.get(fieldName);
  if (!field) return { people: [], more: false };
  const { names, more } = readNames(field.value);
  const people = names.map((name) => toMention(name, field, diagnostics));
  annotate(people, entry, fieldName, diagnostics);
  return { people, more };
}

function toMention(name: Name, field: BibtexField, diagnostics: Diagnostic[]): Mention {
  const { marks, start, length, ...parts } = name;
  const roles = marks.flatMap((mark) => {
    const role = toRoleOfMark(mark);
    if (role !== undefined) return [role];
    diagnostics.push(
      diagnose(field.source, field.start + start, length, {
        severity: "warning",
        code: "unknown-role",
        message: `\`${mark}\` behind a name has no meaning here`,
        remedy: `say it in words: \`${field.name}+an = {1=equal}\``,
      }),
    );
    return [];
  });
  return {
    ...parts,
    name: showName(parts),
    isOwner: false,
    roles: [...new Set(roles)],
    field,
    start,
    length,
  };
}

function annotate(people: Mention[], entry: BibtexEntry, fieldName: string, diagnostics: Diagnostic[]): void {
  for (const [name, field] of entry.fields) {
    if (name !== `${fieldName}+an` && !name.startsWith(`${fieldName}+an:`)) continue;
    for (const { index, role: word, start, length } of readAnnotations(field.value)) {
      const warn = (code: string, message: string, remedy: string) =>
        diagnostics.push(
          diagnose(field.source, field.start + start, length, { severity: "warning", code, message, remedy }),
        );
      const chosen = index === 0 ? people : people.slice(index - 1, index);
      if (chosen.length === 0) {
        warn(
          "unknown-person",
          `there is no ${fieldName} number ${index}`,
          `count from 1 to ${people.length}`,
        );
      }
      const quoted = field.value.charAt(start) === '"';
      if (name.endsWith(":orcid")) for (const person of chosen) person.orcid = word;
      else {
        const { role, known } = toRole(word);
        if (!known && !quoted) warn("unknown-role", `unknown role \`${word}\``, suggestRole(word));
        for (const person of chosen) {
          if (role === "owner") person.isOwner = true;
          else if (!person.roles.includes(known ? role : word)) person.roles.push(known ? role : word);
        }
      }
    }
  }
}
