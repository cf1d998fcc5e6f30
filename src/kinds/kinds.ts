import { awards } from "./awards.ts";
import { education } from "./education.ts";
import { experience } from "./experience.ts";
import { general } from "./general.ts";
import { teaching } from "./teaching.ts";

/** The kinds whose data is a YAML list of dated entries, by name. A new kind is one more line here. */
export const ENTRY_KINDS = { education, experience, awards, teaching, general };

export type EntryKind = keyof typeof ENTRY_KINDS;

/** Whether a kind of section is one of these, and not prose or publications. */
export function isEntryKind(name: string): name is EntryKind {
  return Object.hasOwn(ENTRY_KINDS, name);
}
