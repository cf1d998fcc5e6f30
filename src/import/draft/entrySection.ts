import type { SectionKind } from "../../cv/model.ts";
import { sectionTitle } from "../../cv/sectionTitle.ts";
import { ENTRY_KINDS, type EntryKind, isEntryKind } from "../../kinds/kinds.ts";
import { toPlain } from "../../text/plain.ts";
import { type DraftSection, type Fields, filled } from "./draft.ts";

/** Words in the headings of each kind, the most telling kind first. */
const HEADINGS: [SectionKind, string][] = [
  [
    "publications",
    "publications?|papers?|articles?|bibliography|pre-?prints|journals?|research output|proceedings|books?|theses",
  ],
  ["education", "education|degrees?|studies|qualifications?|academic background|schooling"],
  ["teaching", "teaching|courses?|instruction"],
  ["awards", "awards?|honou?rs?|prizes?|scholarships?|fellowships?|distinctions?"],
  [
    "experience",
    "experience|employment|occupations?|positions?|appointments?|work|career|internships?|jobs?",
  ],
];

/** The kind of section that a heading announces; `general` where it announces none. */
export function kindFromTitle(title: string): SectionKind {
  return HEADINGS.find(([, words]) => new RegExp(`\\b(?:${words})\\b`, "i").test(title))?.[0] ?? "general";
}

/** How each kind calls the thing itself, and those with whom. */
export const PARTS: Record<EntryKind, { what: string; whom: string }> = {
  education: { what: "studyType", whom: "institution" },
  experience: { what: "position", whom: "organization" },
  awards: { what: "title", whom: "awarder" },
  teaching: { what: "course", whom: "institution" },
  general: { what: "name", whom: "organization" },
};
const WHATS = ["studyType", "area", "position", "title", "course", "name"];
const WHOMS = ["institution", "organization", "awarder"];

/**
 * A section of entries: of `kind`, or, where one of them lacks what that kind asks for, of the kind that takes any.
 * Fields that a kind does not have become those it has, and in the end text: none is lost.
 */
export function entrySection(title: string, kind: SectionKind, entries: readonly Fields[]): DraftSection {
  if (isEntryKind(kind)) {
    const fitted = entries.map((entry) => fit(entry, kind));
    if (fitted.every((entry) => isComplete(entry, kind))) return { title, kind, entries: fitted };
  }
  return { title, kind: "general", entries: entries.map((entry) => named(fit(entry, "general"))) };
}

function isComplete(entry: Fields, kind: EntryKind): boolean {
  const fields = Object.entries(ENTRY_KINDS[kind].item.entries);
  return fields.every(([name, { type }]) => type === "exact_optional" || Boolean(entry[name]));
}

function fit(entry: Fields, kind: EntryKind): Fields {
  const { what, whom } = PARTS[kind];
  const fitted: Fields = {};
  const more: string[] = [];
  for (const [name, value] of Object.entries(filled(entry))) {
    const isKnown = Object.hasOwn(ENTRY_KINDS[kind].item.entries, name);
    const field = isKnown ? name : WHATS.includes(name) ? what : WHOMS.includes(name) ? whom : undefined;
    if (!field) more.push(`${toPlain(sectionTitle(name))}: ${[value].flat().join(", ")}`);
    else fitted[field] = Object.hasOwn(fitted, field) ? `${fitted[field]}, ${value}` : value;
  }
  return filled({ ...fitted, summary: [...more, fitted.summary].filter(Boolean).join("\n\n") });
}

/** An entry without a name is called by those with whom it was, by what stands first in it, or by its date. */
function named(entry: Fields): Fields {
  if (entry.name) return entry;
  const { organization, highlights = [], summary, ...rest } = entry;
  const [first, ...lines] = highlights as string[];
  if (organization) return filled({ name: organization, ...rest, summary, highlights });
  if (first) return filled({ name: first, ...rest, summary, highlights: lines });
  return filled({ name: summary ?? rest.date ?? rest.startDate ?? "–", ...rest });
}
