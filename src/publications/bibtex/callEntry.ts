import { latexToPlain } from "../latex/readLatex.ts";
import type { BibtexEntry } from "./entry.ts";

/** What a message calls an entry: by its key, and where its owner wrote none, by its title or else its line. */
export function callEntry(entry: BibtexEntry): string {
  if (!entry.hasMadeKey) return `\`${entry.key}\``;
  const title = latexToPlain(entry.fields.get("title")?.value ?? "").trim();
  return title ? callTitle(title) : `the entry in line ${entry.source.at(entry.start).line}`;
}

/** A title in quotes, cut where it is long. */
export function callTitle(title: string): string {
  const letters = [...title];
  return `"${letters.length > 60 ? `${letters.slice(0, 59).join("").trimEnd()}…` : title}"`;
}

/** What is underlined in a message about an entry: its key, or its type. */
export function entryPlace(entry: BibtexEntry): [start: number, length: number] {
  return entry.hasMadeKey ? [entry.start, entry.type.length + 1] : [entry.keyStart, entry.key.length];
}
