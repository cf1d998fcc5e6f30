import { readMonth } from "./readMonth.ts";

/** When something was published. */
export interface PublicationDate {
  year?: number;
  /** ISO 8601, as precise as is known. */
  date?: string;
  /** What stands in the place of a year and is none: "in press", or a slip. */
  words?: string;
  /** The field that holds what is neither a date nor a word for one to come. */
  impossible?: "date" | "year";
}

const upcoming =
  /^(?:to appear|in press|forthcoming|accepted|submitted|in preparation|under review|in review|preprint|n\.?\s?d\.?|undated|unknown)\b/i;
/** What may stand beside a year: "c.", the second year of a range, a letter that tells two apart, "to appear". */
const beside =
  /^\W*(?:c\.?|ca\.?|circa)?\W*(?:[a-z]|\d{4}|\d{2})?\W*(?:to appear|in press|forthcoming|accepted|submitted)?\W*$/i;

/** Reads `date` (ISO 8601, or a range of two, as BibLaTeX has it), or `year` with `month` and `day`. */
export function readDate({ date, year, month, day }: Record<string, string>): PublicationDate {
  if (date) return readIso(date);
  if (!year) return {};
  const digits = /(?<!\d)\d{4}(?!\d)/.exec(year)?.[0];
  if (!digits) return { words: year, ...(upcoming.test(year) ? {} : { impossible: "year" }) };
  const rest = year.replace(digits, " ");
  const inYear = readMonth(rest);
  if (!isPossible(Number(digits)) || !(inYear || beside.test(rest)))
    return { words: year, impossible: "year" };
  const known = readMonth(month) ?? inYear;
  const parts = known ? [known.month, ...dayOf(day, known.day)] : [];
  return iso([Number(digits), ...parts]);
}

function readIso(date: string): PublicationDate {
  const [found, ...parts] =
    /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.Z+-]*)?[?~%]?(?:\/.*)?\s*$/.exec(date) ?? [];
  if (found === undefined) return { words: date, ...(upcoming.test(date) ? {} : { impossible: "date" }) };
  const [year = 0, month, day] = parts.filter(Boolean).map(Number);
  if (!isPossible(year)) return { words: date, impossible: "date" };
  if (month === undefined || isSeason(month)) return iso([year]);
  if (!isOnCalendar(year, month, day ?? 1)) return { ...iso([year]), impossible: "date" };
  return iso(day === undefined ? [year, month] : [year, month, day]);
}

function iso([year = 0, ...parts]: number[]): PublicationDate {
  return { year, date: [year, ...parts].map((part) => String(part).padStart(2, "0")).join("-") };
}

function dayOf(day: string | undefined, ofMonth: number | undefined): number[] {
  const number = day === undefined ? ofMonth : Number(day);
  return number !== undefined && number >= 1 && number <= 31 ? [number] : [];
}

/** ISO 8601-2 numbers the seasons from 21. */
function isSeason(month: number): boolean {
  return month >= 21 && month <= 24;
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

/** Nobody publishes in the next century yet. */
function isPossible(year: number): boolean {
  return year >= 1000 && year < 2100;
}
