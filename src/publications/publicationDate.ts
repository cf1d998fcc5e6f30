import { impossible } from "../dates/findings.ts";
import { isoOf } from "../dates/time.ts";

/** When something was published. */
interface PublicationDate {
  year?: number;
  /** ISO 8601, as precise as is known. */
  date?: string;
  /** What is written in the place of a year and is none: "in press", or a slip. */
  words?: string;
  /** The field that holds what is neither a date nor a word for one to come. */
  impossible?: "date" | "year";
}

/** The months as BibTeX calls them: each a macro, which every style knows. */
export const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName = new RegExp(String.raw`(?<!\p{L})(${MONTHS.join("|")})\p{L}*`, "giu");
const upcoming =
  /^(?:to appear|in press|forthcoming|accepted|submitted|in preparation|under review|in review|preprint|n\.?\s?d\.?|undated|unknown)\b/i;
/** Nobody publishes in the next century yet. */
const possible = /^(?:1\d{3}|20\d\d)$/;
/** What may be beside a year and says nothing more: "c.", other numbers, a letter that tells two apart. */
const beside = /^(?:ca|circa|[a-z])?$/i;

/** Reads `date` (ISO 8601, or a range of two, as BibLaTeX has it), or `year` with `month` and `day`. */
export function readPublicationDate({ date, year, month, day }: Record<string, string>): PublicationDate {
  if (date) return readIso(date);
  if (!year) return {};
  const unread: PublicationDate = { words: year, ...(upcoming.test(year) ? {} : { impossible: "year" }) };
  return readYear(year, month, day) ?? unread;
}

/** A year as people write it, the words beside it kept: "May 2021", "2021, in press", "1998 (reprint 2010)". */
function readYear(text: string, month?: string, day?: string): PublicationDate | undefined {
  const digits = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (!digits || !possible.test(digits)) return undefined;
  const rest = text.replace(digits, " ");
  const inYear = readMonth(rest);
  const known = readMonth(month) ?? inYear;
  const left = inYear
    ? rest.replace(/(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)/gi, " ").replaceAll(monthName, " ")
    : rest;
  const words = beside.test(left.replaceAll(/[\W\d]+/g, ""))
    ? ""
    : left.replaceAll(/^[\s\p{P}]+|(?:\s+(?:in|for|on))?[\s\p{P}]+$/gu, "");
  const whole = { year: Number(digits), month: known?.month, day: Number(day ?? known?.day) };
  return {
    ...iso(whole.year, whole.month, impossible(text, whole) ? undefined : whole.day),
    ...(words ? { words: words.replaceAll(/\s+/g, " ") } : {}),
  };
}

function readIso(date: string): PublicationDate {
  const [found, ...parts] =
    /^\s*(1\d{3}|20\d\d)(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.Z+-]*)?[?~%]?(?:\/.*)?\s*$/.exec(date) ?? [];
  if (found === undefined && upcoming.test(date)) return readYear(date) ?? { words: date };
  if (found === undefined) return { words: date, ...readYear(date), impossible: "date" };
  const [year = 0, month, day] = parts.filter(Boolean).map(Number);
  // ISO 8601-2 numbers the seasons from 21.
  if (month !== undefined && month >= 21 && month <= 24) return iso(year);
  const exists = !impossible(date, { year, month, day });
  return exists ? iso(year, month, day) : { ...iso(year), impossible: "date" };
}

function iso(year: number, month?: number, day?: number): PublicationDate {
  return { year, date: isoOf({ year, month, day }) };
}

/** Reads BibTeX's `month`, and a day beside it: a number, a name in English or its beginning, "May 10--12", "May/June". */
function readMonth(text = ""): { month: number; day?: number } | undefined {
  const number = /^\s*(\d{1,2})\s*$/.exec(text)?.[1];
  if (number) return Number(number) >= 1 && Number(number) <= 12 ? { month: Number(number) } : undefined;
  const [[, name = ""] = []] = text.matchAll(monthName);
  if (!name) return undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return { month: MONTHS.indexOf(name.toLowerCase()) + 1, ...(day && { day: Number(day) }) };
}
