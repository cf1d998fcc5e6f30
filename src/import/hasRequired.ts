import type { SectionKind } from "../cv/model.ts";
import type { Fields } from "./draft.ts";

/** What every entry of a kind must say; a test holds this to the schemas. */
const REQUIRED: Partial<Record<SectionKind, string[]>> = {
  education: ["institution"],
  experience: ["position", "organization"],
  awards: ["title"],
  teaching: ["course"],
  general: ["name"],
};

/** Whether all entries say what their kind cannot do without. */
export function hasRequired(kind: SectionKind, entries: readonly Fields[]): boolean {
  const required = REQUIRED[kind] ?? [];
  return entries.every((entry) =>
    required.every((field) => entry[field] !== undefined && entry[field] !== ""),
  );
}
