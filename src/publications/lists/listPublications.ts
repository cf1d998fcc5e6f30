import { filled } from "../../filled.ts";
import type { Publication, PublicationGroup, PublicationList } from "../../model/cv.ts";
import { TYPE_GROUPS, typeGroup } from "../entryTypes.ts";

/** What `site.yaml` may say of a list of publications. */
export type ListSettings = Partial<Omit<PublicationList, "groups">>;

/** Chooses, orders, groups and numbers papers as a section's settings say: all, the newest first, if they say nothing. */
export function listPublications(all: readonly Publication[], settings: ListSettings): PublicationList {
  const { order = "newest", group = "none", numbered = false, authors = 10, selected = false } = settings;
  const chosen = all.filter(isChosen(settings));
  const publications = order === "file" ? chosen : publicationsByDate(chosen, order);
  const heading = (publication: Publication) => headingOf(publication, group);
  let count = 0;
  const groups = inGroups(publications, heading, group === "type" ? TYPE_GROUPS : undefined).map(
    ({ heading, members }): PublicationGroup => {
      const numbers = members.map(() => (order === "newest" ? publications.length - count++ : ++count));
      return { ...(group !== "none" && { heading }), publications: members, numbers };
    },
  );
  const { keyword, type, details } = settings;
  return {
    ...{ groups, order, group, numbered, authors, selected },
    ...filled({ keyword, type, details }),
  };
}

/** Whether a publication is one of those that settings choose. */
export function isChosen({ keyword, type, selected }: ListSettings): (publication: Publication) => boolean {
  return (publication) =>
    (keyword === undefined || publication.keywords.some((own) => isSame(own, keyword))) &&
    (type === undefined || isSame(publication.type, type) || isSame(typeGroup(publication), type)) &&
    (!selected || publication.selected);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}

/**
 * Orders papers by date, as precisely as dates are known; what is yet to appear is the newest, what has no date the oldest.
 * Papers of the same date stay as they are.
 */
export function publicationsByDate(
  publications: readonly Publication[],
  order: "newest" | "oldest",
): Publication[] {
  const direction = order === "oldest" ? 1 : -1;
  return publications
    .map((publication) => ({ publication, key: dateKey(publication) }))
    .sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0))
    .map(({ publication }) => publication);
}

function dateKey(publication: Publication): string {
  if (isUpcoming(publication)) return "9999";
  return publication.date ?? publication.year?.toString() ?? "0000";
}

/** Whether a paper has no year because it is yet to appear: `year = {in press}`, `pubstate = {submitted}`. */
function isUpcoming({ year, fields }: Publication): boolean {
  return year === undefined && Boolean(fields.pubstate || fields.year || fields.date);
}

/** Things that stand together under a heading, the headings as `names` has them, or as they come. */
export function inGroups<T>(
  things: readonly T[],
  headingOf: (thing: T) => string,
  names?: readonly string[],
) {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const heading = headingOf(thing);
    found.set(heading, [...(found.get(heading) ?? []), thing]);
  }
  return (names?.filter((name) => found.has(name)) ?? [...found.keys()]).map((heading) => ({
    heading,
    members: found.get(heading) ?? [],
  }));
}

function headingOf(publication: Publication, by: PublicationList["group"]): string {
  if (by === "none") return "";
  if (by === "type") return typeGroup(publication);
  return publication.year?.toString() ?? (isUpcoming(publication) ? "upcoming" : "undated");
}
