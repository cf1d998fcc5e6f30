import { filled } from "../../filled.ts";
import type { SectionKind } from "../../model/cv.ts";
import { type EntryKind, isEntryKind, KIND_NAMES, KINDS } from "../../record/kinds/kinds.ts";
import { inWords } from "../../record/sectionTitle.ts";
import type { DraftSection, Fields } from "./draft.ts";

const PUBLICATIONS =
  /\b(publication|paper|article|bibliograph|pre-?print|journal|research output|proceedings|book|thes[ei]s)/i;

/** The kind of section that a heading announces; `general` where it announces none. */
export function kindFromTitle(title: string): SectionKind {
  const kind = KIND_NAMES.find((each) => KINDS[each].headings?.test(title)) ?? "general";
  // A thesis that was supervised is no publication of the owner's.
  return PUBLICATIONS.test(title) && kind !== "supervision" ? "publications" : kind;
}

/** How a kind calls the thing itself, and those with whom. */
export function partsOf(kind: SectionKind): Record<"what" | "whom", string> {
  const { what, whom } = KINDS[isEntryKind(kind) ? kind : "general"];
  return { what: what[0] ?? "", whom: whom.at(-1) ?? "" };
}

const WHATS = KIND_NAMES.flatMap((kind) => KINDS[kind].what);
const WHOMS = KIND_NAMES.map((kind) => partsOf(kind).whom);

/**
 * A section of entries: of `kind`, or, where one of them lacks what that kind asks for, of the kind that takes any.
 * Fields that a kind does not have become those it has, and in the end text: none is lost.
 */
export function entrySection(title: string, kind: SectionKind, entries: readonly Fields[]): DraftSection {
  const given = entries.map(filled).filter((entry) => Object.keys(entry).length > 0);
  const fitted = isEntryKind(kind) ? given.map((entry) => fit(entry, kind)) : [undefined];
  return fitted.every((entry) => entry !== undefined)
    ? { title, kind, entries: fitted }
    : { title, kind: "general", entries: given.map((entry) => fit(entry, "general") ?? entry) };
}

/** An entry as one of a kind; undefined where it lacks what that kind asks for. */
function fit(entry: Fields, kind: EntryKind): Fields | undefined {
  const { what, whom } = partsOf(kind);
  const known = KINDS[kind].schema.item.entries;
  const fitted: Fields = {};
  const more: string[] = [];
  for (const [name, value] of Object.entries(entry)) {
    const other = WHATS.includes(name) ? what : WHOMS.includes(name) ? whom : undefined;
    const field = Object.hasOwn(known, name) ? name : other;
    if (!field) more.push(`${inWords(name)}: ${[value].flat().join(", ")}`);
    else fitted[field] = Object.hasOwn(fitted, field) ? `${fitted[field]}, ${value}` : value;
  }
  const summary = [...more, fitted.summary].filter(Boolean).join("\n\n");
  const { organization, ...rest } = fitted;
  // An entry without a name is called by those with whom it was, or by its date.
  const called = { name: organization ?? rest.date ?? rest.startDate ?? "–", ...rest };
  const whole: Fields = kind === "general" && !fitted.name ? called : fitted;
  const { oneOf } = KINDS[kind];
  const isComplete =
    Object.entries(known).every(([name, { type }]) => type === "exact_optional" || whole[name]) &&
    (!oneOf || oneOf.some((name) => whole[name]));
  return isComplete ? filled({ ...whole, summary }) : undefined;
}
