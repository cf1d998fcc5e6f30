import type { Publication } from "../cv/model.ts";

/**
 * Orders papers by date, the newest first, as precisely as dates are known; what is yet to appear comes before all others,
 * what has no date after them. Papers of the same date stay as they are.
 */
export function newestFirst(publications: readonly Publication[]): Publication[] {
  return publications.toSorted((a, b) => compare(dateKey(b), dateKey(a)));
}

/** The same the other way round. */
export function oldestFirst(publications: readonly Publication[]): Publication[] {
  return publications.toSorted((a, b) => compare(dateKey(a), dateKey(b)));
}

/** Whether a paper has no year because it is yet to appear: `year = {in press}`, `pubstate = {submitted}`. */
export function isUpcoming({ year, fields }: Publication): boolean {
  return year === undefined && Boolean(fields.pubstate || fields.year || fields.date);
}

function dateKey(publication: Publication): string {
  if (isUpcoming(publication)) return "9999";
  return publication.date ?? publication.year?.toString() ?? "0000";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
