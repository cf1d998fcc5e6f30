import type { DateTag, Time } from "../model/cv.ts";
import type { Words } from "../text/words.ts";
import type { ReadDate } from "./readDate.ts";
import { isoOf, type Point, type Side, type Span, sortKeyOf } from "./time.ts";
import { presentWord, seasonOfYear } from "./words.ts";

/** How dates look: `Sep 2019`, `09/2019` in the order of the language, or the year alone. */
const FORMS = {
  short: { month: "short", day: "numeric" },
  numeric: { month: "2-digit", day: "2-digit" },
  year: undefined,
} as const;

type DateForm = keyof typeof FORMS;

/** What decides how a date is written. */
interface Style {
  language: string;
  words: Words;
  form: DateForm;
}

/**
 * Writes a date as a person would, by the conventions of `language` (BCP 47): "Sep 2019", "Summer 2021", "2014–2016",
 * "Jun 2019 – Present"; what could not be read stays as written.
 * @param words the site's, for those that are about dates
 */
export function formatDate(
  { written, spans, note, lead }: ReadDate,
  language = "en",
  words: Words = {},
  form: DateForm = "short",
): DateTag {
  const style: Style = { language, words, form };
  const comma = String(words.comma ?? ", ");
  if (spans.length === 0) return asWritten(written);
  const shown = spans.map((span) => formatSpan(span, style));
  const texts = shown.map(joinTimes);
  const parts = shown.flatMap((times, index) => {
    // "Fall 2019, Spring 2019" is in one year.
    if (form === "year" && texts.indexOf(joinTimes(times)) < index) return [];
    return index > 0 ? [{ text: comma }, ...times] : times;
  });
  if (lead && parts[0]) parts[0].text = lead + parts[0].text;
  const ending = parts.at(-1);
  if (note && ending) ending.text += ` (${note})`;
  const first = spans[0]?.start;
  const last = spans.at(-1);
  const isOpen = last?.isRange && !last.end;
  const end = last?.end ?? (spans.length > 1 && !isOpen ? last?.start : undefined);
  return {
    text: joinTimes(parts),
    parts,
    ...(first && { start: formatSide(first, style) }),
    ...(end && { end: formatSide(end, style) }),
    sortKey: `${sortKeyOf(isOpen ? "present" : (end ?? first))}/${sortKeyOf(first)}`,
  };
}

function joinTimes(times: Time[]): string {
  return times.map(({ text }) => text).join("");
}

/** Where nothing can be read, the last year that is written somewhere in the text still gives the order. */
function asWritten(written: string): DateTag {
  const text = written.trim().replace(/\s+/g, " ");
  const year = text.match(/(?<!\d)\d{4}(?!\d)/g)?.at(-1);
  const key = sortKeyOf(year === undefined ? undefined : { year: Number(year) });
  return { text, parts: [{ text }], sortKey: `${key}/${key}` };
}

function formatSpan({ start, end, isRange }: Span, style: Style): Time[] {
  const days = start && end && daysOfOneMonth(start, end, style);
  if (days) return days;
  const first = start && formatSide(start, style);
  const last = end && formatSide(end, style);
  if (first && (!isRange || last?.text === first.text)) return [first];
  // Between two years the dash is close; next to anything of several words it needs air.
  const isLoose = [first, last].some((side) => side?.text.includes(" "));
  const dash = { text: isLoose ? `${first ? " " : ""}–${last ? " " : ""}` : "–" };
  return [...(first ? [first] : []), dash, ...(last ? [last] : [])];
}

/** "May 15 – 18, 2023": what two days have in common is written once, in the order of the language (ECMA-402). */
function daysOfOneMonth(start: Side, end: Side, style: Style): Time[] | undefined {
  if (start === "present" || end === "present" || !start.day || !end.day) return undefined;
  if (isoOf(start).slice(0, 7) !== isoOf(end).slice(0, 7) || start.day === end.day) return undefined;
  const text = formatOf(style, true)?.formatRange(timeOf(start), timeOf(end)) ?? "";
  // Some languages write both in full then, and in other signs than one day alone.
  const isShort = text.split(String(start.year)).length === 2;
  return isShort ? [{ text: text.replaceAll(/[\u2009\u202f]/g, " ") }] : undefined;
}

function formatSide(side: Side, style: Style): Time {
  if (side === "present") return { text: presentWord(style.words) };
  const { year, month, day, season, term, intoNextYear } = side;
  const datetime = isoOf(side);
  const next = intoNextYear ? `/${String((year + 1) % 100).padStart(2, "0")}` : "";
  const years = datetime.slice(0, 4) + next;
  const format = month === undefined ? undefined : formatOf(style, day !== undefined);
  if (format) return { text: format.format(timeOf(side)), datetime };
  if (style.form === "year") return { text: years, datetime };
  if (term) return { text: `${term.name} ${years}`, datetime };
  return { text: season ? seasonOfYear(season, years, style.words) : years, datetime };
}

function timeOf(point: Point): Date {
  return new Date(isoOf(point));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How a language writes a month or a day, in the digits and the calendar that years alone are in; none for years alone. */
function formatOf({ language, form }: Style, hasDay: boolean): Intl.DateTimeFormat | undefined {
  const parts = FORMS[form];
  if (!parts) return undefined;
  const key = `${language} ${form} ${hasDay}`;
  const known = formats.get(key);
  const format =
    known ??
    new Intl.DateTimeFormat(language, {
      ...{ year: "numeric", month: parts.month, ...(hasDay && { day: parts.day }) },
      ...{ timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" },
    });
  formats.set(key, format);
  return format;
}
