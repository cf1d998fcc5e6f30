import type { Fields } from "../draft/draft.ts";

/** An entry with what a program calls its details or value: a list of words where it is one, else text. */
export function withDetails(entry: Fields, details: string): Fields {
  if (details === "") return entry;
  if (!entry.name) return { ...entry, name: details };
  const words = details.split(/[,;](?![^([]*[)\]])/).map((word) => word.trim());
  const isList =
    words.length > 1 && words.every((word) => word && word.length < 60) && !/[.!?]\s/.test(details);
  if (isList) return { ...entry, keywords: words };
  return { ...entry, summary: [details, entry.summary].filter(Boolean).join("\n\n") };
}
