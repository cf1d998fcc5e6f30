/** One point in time, as precisely as it was written. */
export interface Point {
  year: number;
  /** 1 to 12. */
  month?: number | undefined;
  day?: number | undefined;
  season?: Season;
  /** A term of a university by its own name, and the month it begins in: `Michaelmas`, `WS`, `Fall semester`. */
  term?: { name: string; month: number };
  /** A winter that goes on into the next year: `Winter 2020/21`. */
  intoNextYear?: boolean;
}

/** `fall` and `autumn` are one season and two words: an owner's own word is kept. */
export type Season = "spring" | "summer" | "fall" | "autumn" | "winter";

/** The month a season begins with. Winter, at both ends of a year, counts as its end. */
export const seasonStart: Record<Season, number> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 };

/** What may stand on either side of a dash. */
export type Side = Point | "present";

/** One time, or a range of two; a range whose end is left open (`2016–`) has no `end`. */
export interface Span {
  start?: Side;
  end?: Side;
  isRange: boolean;
}

/**
 * A point as ISO 8601 writes it and HTML's `datetime` allows it (https://html.spec.whatwg.org/#attr-time-datetime):
 * `2021`, `2021-07`, `2021-07-14`. A season is as precise as its year.
 */
export function isoOf({ year, month, day }: Point): string {
  const pad = (part: number, length: number) => String(part).padStart(length, "0");
  return [pad(year, 4), month && pad(month, 2), month && day && pad(day, 2)].filter(Boolean).join("-");
}

/** Whether `end` is certainly earlier than `start`; only what both of them say is compared. */
export function endsBefore(start: Side, end: Side): boolean {
  if (start === "present") return end !== "present";
  if (end === "present") return false;
  const [first, last] = [isoOf(start), isoOf(end)];
  const shared = Math.min(first.length, last.length);
  const isEarlier = last.slice(0, shared) < first.slice(0, shared);
  if (isEarlier || shared > 4 || start.year !== end.year) return isEarlier;
  const isWinter = start.season === "winter" || end.season === "winter";
  if (!start.season || !end.season || isWinter) return false;
  return seasonStart[end.season] < seasonStart[start.season];
}

/** A text that sorts as times do, to the day; a season sorts as its first month, `present` after all. */
export function sortKeyOf(side: Side | undefined): string {
  if (side === "present") return "9999-99-99";
  if (!side) return "0000-00-00";
  const month = side.month ?? side.term?.month ?? (side.season ? seasonStart[side.season] : 0);
  return isoOf({ ...side, month }).padEnd(10, "-00");
}
