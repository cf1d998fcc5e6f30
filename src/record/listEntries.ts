import { inGroups, type ListSettings, listPublications } from "../publications/lists/listPublications.ts";
import type { Text } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import type { Cv, Entry, EntryGroup, Publication, PublicationList, Section } from "./cv.ts";
import type { EntryKind } from "./kinds/kinds.ts";
import { entryParts } from "./readEntries.ts";

/**
 * Orders, groups and numbers entries as a section's settings say: as they stand in their file, under the headings that they
 * have there, if they say nothing. Numbers go down to 1 where the newest is first, else from 1 on.
 */
export function listEntries(
  entries: readonly Entry[],
  { order = "file", group, numbered = false }: ListSettings,
  kind: EntryKind,
  words: Words,
): EntryGroup[] {
  const headings = new Map<string, Text>();
  const ordered = byDate(entries, order).map((entry) => ({ ...entry }));
  // Those without a heading come first: below one, they would seem to belong to it.
  const groups = inGroups(ordered, (entry) => {
    const heading = headingOf(entry, group, words);
    const name = toPlain(heading);
    if (!headings.has(name)) headings.set(name, heading);
    return name;
  }).toSorted((one, other) => Number(one.heading !== "") - Number(other.heading !== ""));
  const shown = groups.flatMap(({ members }) => members);
  for (const [index, entry] of shown.entries()) {
    if (numbered) entry.number = order === "newest" ? shown.length - index : index + 1;
    // What stands in the heading is not said once more below it.
    if (group === "type") Object.assign(entry, entryParts({ ...entry.fields, type: [] }, kind, words));
  }
  return groups.map(({ heading, members }) => ({
    ...(heading && { heading: headings.get(heading) ?? [] }),
    entries: members,
  }));
}

/** A section with those of these groups' entries that are `kept`, each changed. */
export function withEntries(
  section: Section,
  groups: readonly EntryGroup[],
  kept?: readonly Entry[],
  change = (entry: Entry) => entry,
): Section {
  const shown = groups.flatMap(({ entries, ...group }) => {
    const own = entries.filter((each) => !kept || kept.includes(each)).map(change);
    return own.length > 0 ? [{ ...group, entries: own }] : [];
  });
  return { ...section, groups: shown, entries: shown.flatMap(({ entries }) => entries) };
}

/** A section with this list of publications. */
export function withPublications(section: Section, list: PublicationList): Section {
  return { ...section, list, publications: list.groups.flatMap(({ publications }) => publications) };
}

type Placed = Pick<Cv, "sections" | "pages">;

const ALL = "/publications/";

/**
 * Adds the page of all publications, by year, unless a section of `site.yaml` has taken that address; the CV's sections
 * of publications lead there. It is headed as the CV heads its publications, as long as that does not say which ones.
 */
export function withAllPublications(cv: Placed, all: Publication[], words: Words): Placed {
  if (all.length === 0) return cv;
  const sections = cv.sections.map((section) => (section.list ? { ...section, more: ALL } : section));
  if (cv.pages.some(({ url }) => url === ALL)) return { sections, pages: cv.pages };
  const whole = sections.find(
    ({ publications, list }) => publications?.length === all.length && !list?.selected,
  );
  const head: Section = {
    id: "publications",
    kind: "publications",
    title: whole?.title ?? [{ type: "text", value: String(words.publications) }],
    file: whole?.file ?? all[0]?.file ?? "",
  };
  const section = withPublications(head, listPublications(all, { group: "year" }));
  return { sections, pages: [...cv.pages, { url: ALL, isMade: true, section }] };
}

/** By date, what has none the oldest; entries of the same date stay as they are. */
function byDate(entries: readonly Entry[], order: "newest" | "oldest" | "file"): readonly Entry[] {
  if (order === "file") return entries;
  const direction = order === "oldest" ? 1 : -1;
  const key = (entry: Entry) => datesOf(entry).date?.sortKey ?? "";
  return entries.toSorted((a, b) => (key(a) < key(b) ? -direction : key(a) > key(b) ? direction : 0));
}

/** The dates of an entry, or of what it is within. */
export function datesOf(entry: Entry): Pick<Entry, "date" | "dates"> {
  return entry.date ? entry : (entry.within ?? entry);
}

function headingOf(entry: Entry, by: ListSettings["group"], words: Words): Text {
  if (by === "none") return [];
  if (by === "type") return entry.fields.type?.[0] ?? [];
  if (by !== "year") return entry.group ?? [];
  const year = datesOf(entry).date?.sortKey.slice(0, 4) ?? "";
  const { undated } = typeof words.headings === "object" ? words.headings : {};
  const heading = year.startsWith("9999")
    ? words.present
    : /[1-9]/.test(year)
      ? year.replace(/^0+/, "")
      : undated;
  return [{ type: "text", value: String(heading) }];
}
