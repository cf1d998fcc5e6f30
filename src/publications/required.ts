import type { BibtexEntry } from "../bibtex/entry.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { baseType } from "./venue.ts";

const authorOrEditor = ["author", "editor"];
const when = ["year", "date"];

/** What BibTeX and BibLaTeX both ask for, by type; of several names one is enough. */
const required: Record<string, string[][]> = {
  article: [["author"], ["title"], ["journal", "journaltitle", "eprint", "arxiv", "doi", "url"], when],
  book: [authorOrEditor, ["title"], when],
  inproceedings: [["author"], ["title"], ["booktitle", "eventtitle", "journal", "journaltitle"], when],
  incollection: [["author"], ["title"], ["booktitle"], when],
  thesis: [["author"], ["title"], ["school", "institution"], when],
  report: [["author", "editor"], ["title"], ["institution", "school", "organization"], when],
};
const always = [["title"]];

/** Warns of each field that an entry of its type should have and has not. */
export function checkRequired(entry: BibtexEntry, diagnostics: Diagnostic[]): void {
  const type = baseType(entry.type);
  for (const names of Object.hasOwn(required, type) ? (required[type] ?? always) : always) {
    if (names.some((name) => entry.fields.get(name)?.value.trim())) continue;
    const [name = ""] = names;
    diagnostics.push(
      diagnose(entry.source, entry.keyStart, entry.key.length, {
        severity: "warning",
        code: "missing-field",
        message: `\`${entry.key}\` has no ${names
          .slice(0, 2)
          .map((name) => `\`${name}\``)
          .join(" or ")}`,
        remedy: `add \`${name} = {…}\``,
      }),
    );
  }
}
