import { DateTime } from "luxon";
import type { DateTag, Time } from "../cv/model.ts";
import type { Words } from "../words/readWords.ts";
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
export function formatDate({ written, spans }: ReadDate, language = "en", own: Words = {}): DateTag {
  const style: Style = { language, words: dateWords(language, own) };
  if (spans.length === 0) return asWritten(written);
  const parts = spans.flatMap((span, index): Time[] => [
    ...(index > 0 ? [{ text: ", " }] : []),
    ...formatSpan(span, style),
  ]);
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
  const first = start && formatSide(start, style);
  const last = end && formatSide(end, style);
  if (first && (!isRange || last?.text === first.text)) return [first];
  // Between two years the dash stands close; next to anything of several words it needs air.
  const isLoose = [first, last].some((side) => side?.text.includes(" "));
  const dash = { text: isLoose ? `${first ? " " : ""}–${last ? " " : ""}` : "–" };
  return [...(first ? [first] : []), dash, ...(last ? [last] : [])];
}

function formatSide(side: Side, style: Style): Time {
  if (side === "present") return { text: style.words.present[0] ?? "Present" };
  return { text: formatPoint(side, style), datetime: isoOf(side) };
}

function formatPoint(point: Point, { language, words }: Style): string {
  const { year, month, day, season, intoNextYear } = point;
  const writtenYear = String(year).padStart(4, "0");
  if (season) {
    const years = intoNextYear ? `${writtenYear}/${String((year + 1) % 100).padStart(2, "0")}` : writtenYear;
    return words.seasonOfYear.replace("{season}", () => words.seasons[season]).replace("{year}", years);
  }
  if (month === undefined) return writtenYear;
  return DateTime.utc(year, month, day ?? 1, { locale: language }).toLocaleString({
    year: "numeric",
    month: "short",
    ...(day !== undefined && { day: "numeric" }),
  });
}
