import type { Person } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { type BibtexField, warning } from "./bibtex/entry.ts";
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
  return warning({ source: field.source, start: field.start + start, length }, code, message, remedy);
}
