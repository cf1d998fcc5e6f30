import { closest, distance } from "fastest-levenshtein";
import { callEntry, entryPlace } from "../bibtex/callEntry.ts";
import type { BibtexEntry } from "../bibtex/entry.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { baseType } from "./entryTypes.ts";

const when = ["year", "date"];

/** What BibTeX and BibLaTeX both ask for, by type; of several names one is enough. */
const required = new Map<string, string[][]>(
  Object.entries({
    article: [["author"], ["title"], ["journal", "journaltitle", "eprint", "arxiv", "doi", "url"], when],
    book: [["author", "editor"], ["title"], when],
    inproceedings: [["author"], ["title"], ["booktitle", "eventtitle", "journal", "journaltitle"], when],
    incollection: [["author"], ["title"], ["booktitle"], when],
    thesis: [["author"], ["title"], ["school", "institution"], when],
    report: [["author", "editor"], ["title"], ["institution", "school", "organization"], when],
  }),
);
const always = [["title"]];

/** Warns of each field that an entry of its type should have and has not. */
export function checkRequired(entry: BibtexEntry, diagnostics: Diagnostic[]): void {
  for (const names of required.get(baseType(entry.type)) ?? always) {
    if (!names.some((name) => entry.fields.get(name)?.value.trim())) diagnostics.push(warn(entry, names));
  }
}

function warn(entry: BibtexEntry, names: string[]): Diagnostic {
  const [name = "", other] = names;
  const slip = closest(name, [...entry.fields.keys()]);
  const isSlip = slip !== undefined && slip !== name && distance(name, slip) <= 2;
  return diagnose(entry.source, ...entryPlace(entry), {
    severity: "warning",
    code: "missing-field",
    message: `${callEntry(entry)} has no \`${name}\`${other ? ` or \`${other}\`` : ""}`,
    remedy: isSlip ? `did you mean \`${name}\` where it says \`${slip}\`?` : `add \`${name} = {…}\``,
  });
}
