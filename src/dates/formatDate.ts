import { DateTime } from "luxon";
import type { DateTag, Time } from "../model/cv.ts";
import type { Words } from "../text/words.ts";
import type { ReadDate } from "./readDate.ts";
import { isoOf, type Point, type Side, type Span, sortKeyOf } from "./time.ts";
import { type DateWords, dateWords } from "./words.ts";

/** What decides how a date is written. */
interface Style {
  language: string;
  words: DateWords;
}

/**
 * Writes a date as a person would, by the conventions of `language` (BCP 47): "Sep 2019", "Summer 2021", "2014–2016",
 * "Jun 2019 – Present"; what could not be read stays as written.
 */
export function formatDate(
  { written, spans, note, lead }: ReadDate,
  language = "en",
  own: Words = {},
): DateTag {
  const style: Style = { language, words: dateWords(language, own) };
  if (spans.length === 0) return asWritten(written);
  const parts = spans.flatMap((span, index): Time[] => [
    ...(index > 0 ? [{ text: ", " }] : []),
    ...formatSpan(span, style),
  ]);
  if (lead && parts[0]) parts[0].text = lead + parts[0].text;
  const ending = parts.at(-1);
  if (note && ending) ending.text += ` (${note})`;
  const first = spans[0]?.start;
  const last = spans.at(-1);
  const end =
    last?.isRange || spans.length > 1 ? (last?.end ?? (last?.isRange ? undefined : last?.start)) : undefined;
  const isOpen = last?.isRange && !last.end;
  return {
    text: parts.map(({ text }) => text).join(""),
    parts,
    ...(first && { start: formatSide(first, style) }),
    ...(end && { end: formatSide(end, style) }),
    sortKey: `${sortKeyOf(isOpen ? "present" : (end ?? first))}/${sortKeyOf(first)}`,
  };
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
  // Between two years the dash stands close; next to anything of several words it needs air.
  const isLoose = [first, last].some((side) => side?.text.includes(" "));
  const dash = { text: isLoose ? `${first ? " " : ""}–${last ? " " : ""}` : "–" };
  return [...(first ? [first] : []), dash, ...(last ? [last] : [])];
}

/** "May 15 – 18, 2023": what two days have in common is written once, in the order of the language (ECMA-402). */
function daysOfOneMonth(start: Side, end: Side, { language }: Style): Time[] | undefined {
  if (start === "present" || end === "present" || !start.day || !end.day) return undefined;
  if (isoOf(start).slice(0, 7) !== isoOf(end).slice(0, 7) || start.day === end.day) return undefined;
  const format = new Intl.DateTimeFormat(language, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  const [from, to] = [start, end].map((point) => new Date(`${isoOf(point)}T00:00Z`));
  const pieces = format.formatRangeToParts(from as Date, to as Date);
  // Some languages write both in full then, and in other signs than one day alone.
  if (pieces.some((piece) => piece.type === "year" && isOf("endRange")(piece))) return undefined;
  const [first, last] = [pieces.findIndex(isOf("startRange")), pieces.findIndex(isOf("endRange"))];
  const dash = pieces.findIndex((piece, index) => index > first && index < last && isOf("shared")(piece));
  const textOf = (some: typeof pieces) =>
    some.map(({ value }) => value.replaceAll(/[\u2009\u202f]/g, " ")).join("");
  return [
    { text: textOf(pieces.slice(0, dash)), datetime: isoOf(start) },
    { text: textOf(pieces.slice(dash, dash + 1)) },
    { text: textOf(pieces.slice(dash + 1)), datetime: isoOf(end) },
  ];
}

function isOf(source: "startRange" | "endRange" | "shared") {
  return (part: { source: string }) => part.source === source;
}

function formatSide(side: Side, style: Style): Time {
  if (side === "present") return { text: style.words.present[0] ?? "Present" };
  return { text: formatPoint(side, style), datetime: isoOf(side) };
}

function formatPoint(point: Point, { language, words }: Style): string {
  const { year, month, day, season, term, intoNextYear } = point;
  const writtenYear = String(year).padStart(4, "0");
  if (season || term) {
    const years = intoNextYear ? `${writtenYear}/${String((year + 1) % 100).padStart(2, "0")}` : writtenYear;
    const name = term?.name ?? (season && words.seasons[season]) ?? "";
    const pattern = term ? "{season} {year}" : words.seasonOfYear;
    return pattern.replace("{season}", () => name).replace("{year}", years);
  }
  if (month === undefined) return writtenYear;
  return DateTime.utc(year, month, day ?? 1, { locale: language }).toLocaleString({
    year: "numeric",
    month: "short",
    ...(day !== undefined && { day: "numeric" }),
  });
}
