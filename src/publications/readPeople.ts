import type { BibtexEntry, BibtexField } from "../bibtex/entry.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { ListedName } from "../names/name.ts";
import { readNames } from "../names/readNames.ts";
import { showName } from "../names/showName.ts";
import { annotate } from "./annotate.ts";
import { type Mention, warnOfMention } from "./mention.ts";
import { isMarkLegend, readMarkLegend, roleOfMark } from "./roles.ts";

/** Reads the people of `author` or `editor` with the roles that annotations and marks give them. */
export function readPeople(
  entry: BibtexEntry,
  fieldName: "author" | "editor",
  diagnostics: Diagnostic[],
): { people: Mention[]; more: boolean } {
  const field = entry.fields.get(fieldName);
  if (!field) return { people: [], more: false };
  const { names, more, joinedBy } = readNames(field.value);
  if (joinedBy) diagnostics.push(warnOfJoining(field, joinedBy));
  const legend = readMarkLegend(legendOf(entry));
  const asked = new Set<string>();
  const people = names.map((listed) => {
    const mention = toMention(listed, field);
    for (const mark of listed.marks) {
      const role = legend.get(mark) ?? roleOfMark(mark);
      if (role !== undefined) addRole(mention, role);
      else if (!asked.has(mark)) diagnostics.push(warnOfMark(mention, mark));
      asked.add(mark);
    }
    return mention;
  });
  annotate(people, entry, fieldName, diagnostics);
  return { people, more };
}

/** Where an entry says what its marks mean: al-folio's `annotation`, or a note that says nothing else. */
function legendOf({ fields }: BibtexEntry): string {
  const note = fields.get("note")?.value ?? "";
  return fields.get("annotation")?.value ?? (isMarkLegend(note) ? note : "");
}

function toMention(
  { marks: _, start, length, divided, orcid, ...parts }: ListedName,
  field: BibtexField,
): Mention {
  const person = { ...parts, name: showName(parts), isOwner: false, roles: [] };
  const name = divided ? { ...parts, divided } : parts;
  return { person, name, field, start, length, ...(orcid ? { orcid } : {}) };
}

function addRole({ person }: Mention, role: string): void {
  if (!person.roles.includes(role)) person.roles.push(role);
}

function warnOfMark(mention: Mention, mark: string): Diagnostic {
  return warnOfMention(
    mention,
    "unknown-role",
    `nothing says what \`${mark}\` behind a name means`,
    `say it in the entry: \`annotation = {${mark} joint supervision}\``,
  );
}

function warnOfJoining(field: BibtexField, mark: string): Diagnostic {
  return diagnose(field.source, field.start, field.length, {
    severity: "warning",
    code: "names-joined",
    message: `the names in \`${field.name}\` are joined by \`${mark}\``,
    remedy: "join them by ` and `",
  });
}
