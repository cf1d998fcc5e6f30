import { readMonth } from "./readMonth.ts";

/** When something was published. */
export interface PublicationDate {
  year?: number;
  /** ISO 8601, as precise as is known. */
  date?: string;
  /** What stands in the place of a year, or beside it: "in press", "reprint 2010", or a slip. */
  words?: string;
  /** The field that holds what is neither a date nor a word for one to come. */
  impossible?: "date" | "year";
}

const upcoming =
  /^(?:to appear|in press|forthcoming|accepted|submitted|in preparation|under review|in review|preprint|n\.?\s?d\.?|undated|unknown)\b/i;
/** What stands beside a year and says no more: "c.", the second year of a range, a letter that tells two apart. */
const nothingMore = /^(?:c|ca|circa|[a-z]|\d{4}|\d{2})?$/i;
/** A day as many countries write it: "12.05.2021". */
const dayFirst = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/;

/** Reads `date` (ISO 8601, or a range of two, as BibLaTeX has it), or `year` with `month` and `day`. */
export function readDate({ date, year, month, day }: Record<string, string>): PublicationDate {
  if (date) return readIso(date);
  if (!year) return {};
  const digits = /(?<!\d)\d{4}(?!\d)/.exec(year)?.[0];
  if (!digits) return { words: year, ...(upcoming.test(year) ? {} : { impossible: "year" }) };
  if (!isPossible(Number(digits))) return { words: year, impossible: "year" };
  const [, ofMonth, inMonth] = dayFirst.exec(year) ?? [];
  if (inMonth && isOnCalendar(Number(digits), Number(inMonth), Number(ofMonth)))
    return iso([Number(digits), Number(inMonth), Number(ofMonth)]);
  const rest = year.replace(digits, " ");
  const inYear = readMonth(rest);
  const known = readMonth(month) ?? inYear;
  const parts = known ? [known.month, ...dayOf(day, known.day)] : [];
  const words = inYear ? "" : rest.replace(/^[\s\p{P}]+|(?:\s+in)?[\s\p{P}]+$/giu, "");
  return { ...iso([Number(digits), ...parts]), ...(nothingMore.test(words) ? {} : { words }) };
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
