import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { BibtexEntry, BibtexField } from "./bibtex/entry.ts";
import type { Mention } from "./mention.ts";
import { type Annotation, readAnnotations } from "./readAnnotations.ts";
import { suggestRole, toRole } from "./roles.ts";

/** Gives people the roles, and ORCIDs, that `author+an = {1=equal; 3=student}` says they have. */
export function annotate(
  people: Mention[],
  entry: BibtexEntry,
  fieldName: string,
  diagnostics: Diagnostic[],
): void {
  for (const [name, field] of entry.fields) {
    if (name !== `${fieldName}+an` && !name.startsWith(`${fieldName}+an:`)) continue;
    for (const annotation of readAnnotations(field.value)) {
      const { index, words, quoted } = annotation;
      const chosen = index === 0 ? people : people.slice(index - 1, index);
      if (chosen.length === 0) diagnostics.push(warnOfIndex(field, annotation, fieldName, people.length));
      if (name.endsWith(":orcid")) for (const mention of chosen) mention.orcid = words;
      else {
        const { role, known } = toRole(words);
        if (!known && !quoted) diagnostics.push(warnOfRole(field, annotation));
        for (const { person } of chosen) {
          if (role === "owner") person.isOwner = true;
          else if (!person.roles.includes(role)) person.roles.push(role);
        }
      }
    }
  }
}

function warnOfIndex(
  field: BibtexField,
  { start, length, index }: Annotation,
  kind: string,
  count: number,
): Diagnostic {
  return diagnose(field.source, field.start + start, length, {
    severity: "warning",
    code: "unknown-person",
    message: `there is no ${kind} number ${index}`,
    remedy: count === 1 ? `the only one is number 1` : `count from 1 to ${count}`,
  });
}

function warnOfRole(field: BibtexField, { start, length, words }: Annotation): Diagnostic {
  return diagnose(field.source, field.start + start, length, {
    severity: "warning",
    code: "unknown-role",
    message: `unknown role \`${words}\``,
    remedy: suggestRole(words),
  });
}
