import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { BibtexEntry, BibtexField } from "./bibtex/entry.ts";
import type { Mention } from "./mention.ts";
import { addRole, suggestRole, toRole } from "./roles.ts";

/** What one part of an annotation says. */
interface Annotation {
  /** Which person, counted from 1; 0 for all. */
  index: number;
  words: string;
  /** Free text: `1="did the drawings"`. */
  quoted: boolean;
  /** Where the words are in the field's value. */
  start: number;
  length: number;
}

/** Gives people the roles, and ORCIDs, that `author+an = {1=equal; 3=student}` says they have; returns what is wrong with it. */
export function annotate(people: Mention[], entry: BibtexEntry, fieldName: string): Diagnostic[] {
  const fields = [...entry.fields].filter(
    ([name]) => name === `${fieldName}+an` || name.startsWith(`${fieldName}+an:`),
  );
  return fields.flatMap(([name, field]) =>
    readAnnotations(field.value).flatMap((annotation) => {
      const { index, words, quoted } = annotation;
      const chosen = index === 0 ? people : people.slice(index - 1, index);
      const noPerson =
        chosen.length > 0 ? [] : [warn(field, annotation, unknownPerson(fieldName, index, people.length))];
      if (name.endsWith(":orcid")) {
        for (const mention of chosen) mention.orcid = words;
        return noPerson;
      }
      const { role, known } = toRole(words);
      for (const { person } of chosen) {
        if (role === "owner") person.isOwner = true;
        else addRole(person, role);
      }
      return known || quoted ? noPerson : [...noPerson, warn(field, annotation, unknownRole(words))];
    }),
  );
}

/**
 * Reads BibLaTeX's data annotations (its manual, section 3.6): `1=equal; 2=equal, corresponding`, `=alphabetical` for
 * all, `2="any text"`. Those of a name's parts (`1:family=…`) are skipped.
 */
function readAnnotations(value: string): Annotation[] {
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

type Said = Pick<Diagnostic, "code" | "message" | "remedy">;

function warn(field: BibtexField, { start, length }: Annotation, said: Said): Diagnostic {
  return diagnose(field.source, field.start + start, length, { severity: "warning", ...said });
}

function unknownPerson(fieldName: string, index: number, count: number): Said {
  return {
    code: "unknown-person",
    message: `there is no ${fieldName} number ${index}`,
    remedy: count === 1 ? "the only one is number 1" : `count from 1 to ${count}`,
  };
}

function unknownRole(words: string): Said {
  return { code: "unknown-role", message: `unknown role \`${words}\``, remedy: suggestRole(words) };
}
