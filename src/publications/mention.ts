import type { Person } from "../model/cv.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { BibtexField } from "./bibtex/entry.ts";
import type { Name } from "./names/name.ts";

/** A person in a list of authors or editors, and where the name stands. */
export interface Mention {
  person: Person;
  name: Name;
  field: BibtexField;
  start: number;
  length: number;
  orcid?: string;
}

/** A warning about a name in a list. */
export function warnOfMention(
  { field, start, length }: Mention,
  code: string,
  message: string,
  remedy: string,
): Diagnostic {
  return diagnose(field.source, field.start + start, length, { severity: "warning", code, message, remedy });
}
