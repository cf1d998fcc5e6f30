import type { Finding } from "../problems/diagnostic.ts";
import type { Words } from "../text/words.ts";
import { DateReader } from "./dateReader.ts";
import { reversed, unreadable } from "./findings.ts";
import { endsBefore, type Span } from "./time.ts";
import { timeForms } from "./timeForms.ts";

/** What was written, and what it was understood to say. */
export interface ReadDate {
  written: string;
  /** One or more times and ranges, in the order written; none where the text cannot be read or used. */
  spans: Span[];
  /** What is said behind it, `expected`, `part time`, and before it: `c. `, `mid-`. */
  note?: string | undefined;
  lead?: string | undefined;
  findings: Finding[];
}

/** No date is longer. */
const LONGEST = 300;

/**
 * Reads a date tag as people write it: `2020`, `Summer 2021`, `2014-2016`, `2016–`, `June 2019 - now`, `2019, 2021`,
 * with any white space inside. `2021-22` is a range of years; `2011-12` is a month, with a warning.
 * @param written a number where YAML made one of a year
 * @param language BCP 47; words of this language are read beside English ones
 * @param own the site's words, for those that are about dates
 */
export function readDate(written: string | number, language = "en", own?: Words): ReadDate {
  const text = String(written);
  const none = { written: text, spans: [], findings: [unreadable(text)] };
  if (text.length > LONGEST) return none;
  const forms = timeForms(language, own);
  const whole = new DateReader(text, forms);
  const spans = whole.all();
  if (spans) return { written: text, spans, findings: whole.findings };
  const { note, lead, rest } = withoutNote(text);
  const reader = new DateReader(rest, forms);
  const dated = (note || lead) && reader.all();
  if (dated) return { written: text, spans: dated, note, lead, findings: reader.findings };
  const wrong = [...whole.findings, ...reader.findings].find(({ severity }) => severity === "error");
  return wrong ? { ...none, findings: [wrong] } : none;
}

const expected =
  "expected|anticipated|planned|projected|forthcoming|tentative|exp\\.?|est\\.?|voraussichtlich|geplant|prévue?|attendue?|previst[oa]|verwacht|forventet|예정|预计|預計|予定";
const noteBefore = new RegExp(`^\\s*(${expected})[\\s:]+(?=\\S)`, "iu");
const noteBehind = new RegExp(`\\s*(?:[(（]([^()（）]*\\p{L}[^()（）]*)[)）]|,?\\s(${expected}))\\s*$`, "iu");
const leadBefore =
  /^\s*((?:(?:c|ca|approx)\.?|circa|about|around|early|mid|late|AY|academic year)[\s-]+|~\s*)(?=\S)/iu;

/** A date without the words beside it, whose places are left empty: `May 2025 (expected)`, `Expected May 2025`, `c. 2020`. */
function withoutNote(text: string): { note?: string | undefined; lead?: string | undefined; rest: string } {
  const [before = "", word] = noteBefore.exec(text) ?? [];
  const [ahead = before, lead] = leadBefore.exec(text) ?? [];
  const [behind = "", inside, last] = (before ? null : noteBehind.exec(text)) ?? [];
  return {
    note: (word?.toLowerCase() ?? inside ?? last)?.trim(),
    lead: lead?.replace(/\s+/g, " "),
    rest: " ".repeat(ahead.length) + text.slice(ahead.length, text.length - behind.length),
  };
}

/** The dates of an entry as they are written: in one field, or in two. */
interface WrittenDates {
  date?: string | number;
  startDate?: string | number;
  endDate?: string | number;
}

/** A problem with one of an entry's dates. */
interface FieldFinding {
  field: keyof WrittenDates;
  finding: Finding;
}

/**
 * Reads the date of an entry: `date`, else `startDate` and `endDate`; none where none is given. A start without an end goes
 * on until the present, as in JSON Resume; an end alone is that one time. Written forms are those of `readDate`.
 */
export function readEntryDate(
  written: WrittenDates,
  language = "en",
  own?: Words,
): { date?: ReadDate; findings: FieldFinding[] } {
  const [date, start, end] = (["date", "startDate", "endDate"] as const).map((field) => {
    const text = written[field];
    if (text === undefined) return undefined;
    const read = readDate(text, language, own);
    return { field, ...(field === "date" ? read : asOneTime(read)) };
  });
  const sides = [start, end].filter((side) => side !== undefined);
  const findings = (date ? [date] : sides).flatMap(({ field, findings }) =>
    findings.map((finding) => ({ field, finding })),
  );
  if (date) return { date, findings };
  if (sides.length === 0) return { findings };
  const both: ReadDate = {
    written: sides.map((side) => side.written).join(" – "),
    ...{ spans: [], findings: [], lead: start?.lead, note: (end ?? start)?.note },
  };
  const [first, last] = [start, end].map((side) => side?.spans[0]?.start);
  if (start && end && first && last && endsBefore(first, last))
    findings.push({ field: "endDate", finding: reversed(start.written, end.written) });
  else if (sides.every(({ spans }) => spans.length > 0)) {
    if (first) both.spans = [{ start: first, end: last ?? "present", isRange: true }];
    else if (last) both.spans = [{ start: last, isRange: false }];
  }
  return { date: both, findings };
}

/** A date as one side of a range: without a time where it says more than one. */
function asOneTime(read: ReadDate): ReadDate {
  const [span, ...more] = read.spans;
  const isOne = !span || (span.start && !span.isRange && more.length === 0);
  if (!isOne) return { ...read, spans: [], findings: [unreadable(read.written)] };
  // A single time is asked for, so `2011-12` cannot mean two years.
  return { ...read, findings: read.findings.filter(({ code }) => code !== "ambiguous-date") };
}
