import { readEntryDate } from "../dates/readDate.ts";
import { isoOf, type Side } from "../dates/time.ts";
import type { Cv, Entry, Publication, Section, View } from "../model/cv.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import { groupsWith } from "./listEntries.ts";
import { wholeCv } from "./wholeCv.ts";

type Period = NonNullable<View["period"]>;
export type Selection = Pick<View, "sections" | "tags" | "period" | "details" | "references">;

/**
 * The sections of one view with the entries that it shows, of whatever its PDF, its page and its text are made. Sections that it does
 * not name, and those of which nothing is left, are not among them.
 */
export function selectSections(cv: Cv, view: Selection): Section[] {
  const { tags, period, details, references } = view;
  const onPages = cv.pages.flatMap(({ section, entry }) => (entry ? [] : [section]));
  const wanted: NonNullable<View["sections"]> =
    view.sections ?? wholeCv(cv).map(({ id }) => ({ section: id }));
  return wanted.flatMap(({ section: id, limit, selected }) => {
    const section = [...cv.sections, ...onPages].find((each) => each.id === id);
    if (!section) return [];
    const copy = selected === undefined ? { ...section } : relisted(section, selected, cv);
    if (references === "full" && section.onRequest) {
      delete copy.prose;
      copy.groups = section.onRequest;
      copy.entries = copy.groups.flatMap((group) => group.entries);
    } else if (section.onRequest) return [copy];
    if (copy.entries) {
      // Of a section of which the CV has the beginning, what is chosen may be further down.
      const whole = (tags ?? period ?? limit) && onPages.find((each) => each.id === id && each.entries);
      const { entries = [], groups } = whole || copy;
      const dated = during(entries, (entry) => timesOf(entry, cv), period);
      copy.entries = tagged(entries, tags).filter(dated).slice(0, limit);
      if (groups) copy.groups = groupsWith(groups, copy.entries);
      if (tags) copy.entries = copy.entries.map((entry) => withTags(entry, tags));
      if (tags && copy.groups) copy.groups = regrouped(copy.groups, copy.entries);
      if (tags ?? period) delete copy.all;
    }
    if (copy.publications) {
      const dated = during(copy.publications, publicationTimes, period);
      copy.publications = withKeyword(copy.publications, tags).filter(dated).slice(0, limit);
      const { list } = copy;
      if (list) copy.list = { ...list, ...(details && { details }), groups: someOf(list, copy.publications) };
    }
    return copy.entries?.length === 0 || copy.publications?.length === 0 ? [] : [copy];
  });
}

/** A section of publications with those marked `selected`, or with all of them. */
function relisted(section: Section, selected: boolean, { publications }: Cv): Section {
  if (!section.list) return { ...section };
  const ofFile = publications.filter(({ file }) => file === section.file);
  const list = listPublications(ofFile, { ...section.list, selected });
  return { ...section, list, publications: list.groups.flatMap((group) => group.publications) };
}

/** The groups of a list with some of its papers, which keep their numbers. */
function someOf({ groups }: NonNullable<Section["list"]>, papers: readonly Publication[]) {
  const chosen = new Set(papers);
  return groups.flatMap(({ publications, numbers, ...group }) => {
    const places = [...publications.keys()].filter((place) => chosen.has(publications[place] as Publication));
    const at = <T>(all: T[]) => places.map((place) => all[place] as T);
    return places.length > 0 ? [{ ...group, publications: at(publications), numbers: at(numbers) }] : [];
  });
}

/** Tags choose among the entries of sections that use them; a section without tags is for every view. */
function tagged(entries: Entry[], tags: string[] | undefined): Entry[] {
  if (!tags || entries.every((entry) => entry.tags.length === 0)) return entries;
  return entries.filter((entry) => isChosen(entry.tags, tags));
}

function isChosen(own: string[], tags: string[]): boolean {
  return own.some((tag) => tags.includes(tag));
}

/** An entry with those of its highlights and links that have one of the tags, or none. */
function withTags({ highlightTags = [], within, ...entry }: Entry, tags: string[]): Entry {
  const isFor = (own: string[] = []) => own.length === 0 || isChosen(own, tags);
  return {
    ...entry,
    highlights: entry.highlights.filter((_, index) => isFor(highlightTags[index])),
    links: entry.links.filter((link) => isFor(link.tags)),
    ...(within && { within: withTags(within, tags) }),
  };
}

/** Groups with other entries, as many as before, in their places. */
function regrouped(groups: NonNullable<Section["groups"]>, entries: Entry[]) {
  let end = 0;
  return groups.map((group) => {
    end += group.entries.length;
    return { ...group, entries: entries.slice(end - group.entries.length, end) };
  });
}

/** Keywords are mostly the subjects of publications, so they choose only where one of them is a tag that was asked for. */
function withKeyword(publications: Publication[], tags: string[] = []): Publication[] {
  const found = publications.filter(({ keywords }) => isChosen(keywords, tags));
  return found.length > 0 ? found : publications;
}

/** A time from its beginning to its end, as precisely as is known (ISO 8601); what is left open has no end, or no beginning. */
type Range = [start: string | undefined, end: string | undefined];

/** Whether something is, or may be, in a period at any time; all is, where nothing has a date. */
function during<T>(
  things: T[],
  timesOf: (thing: T) => Range[],
  { from, to }: Period = {},
): (thing: T) => boolean {
  const isIn = ([start, end]: Range) =>
    !(to && start && isBefore(to, start)) && !(from && end && isBefore(end, from));
  if (!(from ?? to) || things.every((thing) => timesOf(thing).length === 0)) return () => true;
  return (thing) => timesOf(thing).some(isIn);
}

/** Whether one time is certainly before another; only what both say is compared. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

function timesOf({ dates, within }: Entry, { site, words }: Cv): Range[] {
  const { date } = readEntryDate(dates ?? within?.dates ?? {}, site.language, words);
  return (date?.spans ?? []).map(({ start, end, isRange }) => [iso(start), iso(isRange ? end : start, true)]);
}

function iso(side: Side | undefined, isEnd = false): string | undefined {
  if (!side || side === "present") return undefined;
  return isoOf(isEnd && side.intoNextYear ? { year: side.year + 1 } : side);
}

function publicationTimes({ date, year }: Publication): Range[] {
  const time = date ?? (year && String(year));
  return time ? [[time, time]] : [];
}
