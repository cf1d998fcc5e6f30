import type { Publication } from "../../model/cv.ts";

/**
 * Orders papers by date, the newest first, as precisely as dates are known; what is yet to appear comes before all others,
 * what has no date after them. Papers of the same date stay as they are.
 */
export function newestFirst(publications: readonly Publication[]): Publication[] {
  return sorted(publications, -1);
}

/** The same the other way round. */
export function oldestFirst(publications: readonly Publication[]): Publication[] {
  return sorted(publications, 1);
}

function sorted(publications: readonly Publication[], direction: 1 | -1): Publication[] {
  return publications
    .map((publication) => ({ publication, key: dateKey(publication) }))
    .sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0))
    .map(({ publication }) => publication);
}

/** Whether a paper has no year because it is yet to appear: `year = {in press}`, `pubstate = {submitted}`. */
export function isUpcoming({ year, fields }: Publication): boolean {
  return year === undefined && Boolean(fields.pubstate || fields.year || fields.date);
}

function dateKey(publication: Publication): string {
  if (isUpcoming(publication)) return "9999";
  return publication.date ?? publication.year?.toString() ?? "0000";
}
