import type { SectionKind } from "../cv/model.ts";

/** Fields of a data file, in the order in which they are to be written; values are Markdown, lists or groups. */
export type Fields = Record<string, unknown>;

/** What was understood of the input: the data files before they are written down. */
export interface Draft {
  profile: Fields;
  /** `site.yaml` without its list of sections. */
  site: Fields;
  /** In the order of the source. */
  sections: DraftSection[];
  /** `people.yaml`: co-authors and their addresses. */
  people?: Fields[];
}

/** A section and its data file; exactly one of `prose`, `entries`, `bib` is there. */
export interface DraftSection {
  /** The data file's name without its ending: `awards`. */
  name: string;
  /** The heading, Markdown. */
  title: string;
  kind: SectionKind;
  /** What stands above the entries, Markdown. */
  intro?: string;
  prose?: string;
  entries?: Fields[];
  bib?: string;
  /** Of publications that share one file: those with this keyword. */
  keyword?: string;
}

/** A draft with nothing in it. */
export function emptyDraft(): Draft {
  return { profile: {}, site: {}, sections: [] };
}

/** `fields` without those that say nothing: empty texts, lists and groups. */
export function filled(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}
