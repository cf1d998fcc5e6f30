import type { BibtexEntry } from "../bibtex/entry.ts";
import { printJournals } from "../latex/journals.ts";
import { mendLatex } from "../latex/mendLatex.ts";
import { verbatimFields } from "./links.ts";

const venues =
  /^(?:(?:short|main)?journal(?:title)?|booktitle|series|note|addendum|howpublished|eventtitle)$/;

/** Writes the fields of an entry as a person would have, where a program wrote them otherwise. */
export function mendEntry(entry: BibtexEntry): void {
  for (const [name, field] of entry.fields) {
    const value = verbatimFields.has(name)
      ? field.value.replaceAll(/\\?&amp;/g, "&")
      : mendLatex(venues.test(name) ? printJournals(field.value) : field.value);
    if (value !== field.value) entry.fields.set(name, { ...field, value });
  }
}
