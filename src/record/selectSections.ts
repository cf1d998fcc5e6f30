import { readEntryDate } from "../dates/readDate.ts";
import { isoOf, type Side } from "../dates/time.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import type { Cv, Entry, Publication, PublicationList, Section, View, ViewSection } from "./cv.ts";
import { datesOf, withEntries, withPublications } from "./listEntries.ts";

export type Selection = Pick<View, "sections" | "tags" | "period" | "details" | "references">;

/**
 * The sections of one view with the entries that it shows, of whatever its PDF, its page and its text are made. Sections that it does
 * not name, and those of which nothing is left, are not among them.
 */
export function selectSections(cv: Cv, view: Selection): Section[] {
  const { tags, period, references } = view;
  const onPages = cv.pages.flatMap(({ section, entry }) => (entry ? [] : [section]));
  const wanted: NonNullable<View["sections"]> =
    view.sections ?? wholeCv(cv).map(({ id }) => ({ section: id }));
  return wanted.flatMap((part) => {
    const { section: id, limit } = part;
    const section = [...cv.sections, ...onPages].find((each) => each.id === id);
    if (!section) return [];
    const { list, onRequest, entries } = section;
    if (list) return papersOf(section, list, part, view, cv);
    if (!entries || (onRequest && references !== "full")) return [section];
    const { prose: _, ...shown } = section;
    // Of a section of which the CV has the beginning, what is chosen may be further down.
    const whole = (tags ?? period ?? limit) && onPages.find((each) => each.id === id && each.entries);
    const { groups = [{ entries }] } = onRequest ? { groups: onRequest } : whole || section;
    const all = groups.flatMap((group) => group.entries);
    const chosen = during(tagged(all, tags), (entry) => timesOf(entry, cv), period).slice(0, limit);
    const picked = withEntries(shown, groups, chosen, tags && ((entry) => withTags(entry, tags)));
    if (tags ?? period) delete picked.all;
    return chosen.length > 0 ? [picked] : [];
  });
}

/**
 * All sections of a CV, for an output that has no pages, in the order of `site.yaml`: of those with a page of their own, those of
 * which nothing is on the CV.
 */
export function wholeCv({ sections, pages }: Pick<Cv, "sections" | "pages">): Section[] {
  const isOn = ({ file, publications }: Section) =>
    sections.some(
      (each) =>
        each.file === file && (!publications || publications.some((one) => each.publications?.includes(one))),
    );
  const others = pages.filter(({ isMade, section }) => !isMade && !isOn(section));
  return [...sections, ...others.map(({ section }) => section)].sort(
    (one, other) => (one.place ?? 0) - (other.place ?? 0),
  );
}

/** A section with those of its publications that a view shows, which keep their numbers. */
function papersOf(
  section: Section,
  list: PublicationList,
  { limit, selected }: ViewSection,
  { tags, period, details }: Selection,
  { publications }: Cv,
): Section[] {
  const ofFile = publications.filter(({ file }) => file === section.file);
  const { groups, ...settings } =
    selected === undefined ? list : listPublications(ofFile, { ...list, selected });
  const all = groups.flatMap((group) => group.publications);
  const chosen = new Set(during(withKeyword(all, tags), publicationTimes, period).slice(0, limit));
  const shown = groups.flatMap((group) => {
    const isShown = (_: unknown, place: number) => chosen.has(group.publications[place] as Publication);
    const [papers, numbers] = [group.publications.filter(isShown), group.numbers.filter(isShown)];
    return papers.length > 0 ? [{ ...group, publications: papers, numbers }] : [];
  });
  if (shown.length === 0) return [];
  return [withPublications(section, { ...settings, ...(details && { details }), groups: shown })];
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

/** Keywords are mostly the subjects of publications, so they choose only where one of them is a tag that was asked for. */
function withKeyword(publications: Publication[], tags: string[] = []): Publication[] {
  const found = publications.filter(({ keywords }) => isChosen(keywords, tags));
  return found.length > 0 ? found : publications;
}

/** A time from its beginning to its end, as precisely as is known (ISO 8601); what is left open has no end, or no beginning. */
type Range = [start: string | undefined, end: string | undefined];

/** What is, or may be, in a period at any time; all is, where nothing has a date. */
function during<T>(things: T[], timesOf: (thing: T) => Range[], { from, to }: View["period"] = {}): T[] {
  const isIn = ([start, end]: Range) =>
    !(to && start && isBefore(to, start)) && !(from && end && isBefore(end, from));
  if (!(from ?? to) || things.every((thing) => timesOf(thing).length === 0)) return things;
  return things.filter((thing) => timesOf(thing).some(isIn));
}

/** Whether one time is certainly before another; only what both say is compared. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

function timesOf(entry: Entry, { site, words }: Cv): Range[] {
  const { date } = readEntryDate(datesOf(entry).dates ?? {}, site.language, words);
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
