import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import { callEntry, entryPlace } from "./bibtex/callEntry.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import { bareDoi, unescapeUrl } from "./identifiers.ts";

/** Warns of entries with the key or the DOI of an earlier one. */
export function checkDuplicates(entries: BibtexEntry[], diagnostics: Diagnostic[]): void {
  const keys = new Map<string, BibtexEntry>();
  const dois = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const sameKey = keys.get(entry.key);
    if (sameKey) {
      diagnostics.push(
        diagnose(entry.source, ...entryPlace(entry), {
          severity: "warning",
          code: "duplicate-key",
          message: `the key \`${entry.key}\` is used already at ${place(sameKey)}`,
          remedy: "give one of the two another key, or take it out",
        }),
      );
    } else keys.set(entry.key, entry);
    const field = entry.fields.get("doi");
    const doi = bareDoi(unescapeUrl(field?.value ?? ""))?.toLowerCase();
    const sameDoi = doi === undefined ? undefined : dois.get(doi);
    if (field && doi && sameDoi && !sameKey) {
      diagnostics.push(
        diagnose(field.source, field.start, field.length, {
          severity: "warning",
          code: "duplicate-doi",
          message: `the DOI \`${doi}\` is that of ${callEntry(sameDoi)} too, at ${place(sameDoi)}`,
          remedy: "correct one of the two, or take one entry out",
        }),
      );
    } else if (doi) dois.set(doi, entry);
  }
}

function place(entry: BibtexEntry): string {
  const [start] = entryPlace(entry);
  return `${entry.source.file}:${entry.source.at(start).line}`;
}
