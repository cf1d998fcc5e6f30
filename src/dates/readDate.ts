import type { Finding } from "../problems/diagnostic.ts";
import type { Words } from "../text/words.ts";
import { type DateFinding, impossible, maybeYears, reversed, unreadable } from "./findings.ts";
import { endsBefore, type Point, type Side, type Span } from "./time.ts";
import { type TimeForm, type TimeForms, timeForms, yearOf } from "./timeForms.ts";

/** What was written, and what it was understood to say. */
export interface ReadDate {
  written: string;
  /** One or more times and ranges, in the order written; none where the text cannot be read or used. */
  spans: Span[];
  /** What is said behind it, `expected`, `part time`, and before it: `c. `, `mid-`. */
  note?: string | undefined;
  lead?: string | undefined;
  findings: DateFinding[];
}

const dash =
  /\s*(?:[-‐‑‒–—−－→~〜～/]+|(?:to|until|till|through|bis|hasta|até|jusqu['’]à|до|по|至|到)(?!今天))\s*/iuy;
const since = /(?:since|from|seit|ab|depuis|desde|sinds|vanaf|sedan|från|fra|od|dal|da|с)\s+/iuy;
const until = /(?:until|till|[-‐‑‒–—−])\s*/iuy;
const comma = /\s*(?:[,;&]|and)\s*/iuy;
const letter = /\p{L}/u;
/** A letter behind which a word may go on, unlike behind the units of a date in Chinese, Japanese or Korean. */
const letterInside = /[^\P{L}년年월月일日至到今度]/u;

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
  if (text.length > LONGEST) return { written: text, spans: [], findings: [located(unreadable(text), text)] };
  const forms = timeForms(language, own);
  const whole = new DateReader(text, forms);
  const spans = whole.all();
  if (spans) return { written: text, spans, findings: whole.findings };
  const { note, lead, rest } = withoutNote(text);
  const reader = new DateReader(rest, forms);
  const dated = (note || lead) && reader.all();
  if (dated) return { written: text, spans: dated, note, lead, findings: reader.findings };
  const errors = [whole, reader]
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "error");
  return {
    written: text,
    spans: [],
    findings: errors.length > 0 ? errors.slice(0, 1) : [located(unreadable(text), text)],
  };
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

/** Places a finding in the text, from `from` to `to` without the white space around it. */
function located(finding: Finding, text: string, from = 0, to = text.length): DateFinding {
  const part = text.slice(from, to);
  const indent = part.search(/\S/);
  return { ...finding, offset: from + Math.max(0, indent), length: Math.max(1, part.trim().length) };
}

/** One time read, and where in the text it stands. */
interface Read<T extends Side = Side> {
  side: T;
  from: number;
  to: number;
}

class DateReader {
  readonly findings: DateFinding[] = [];
  #position = 0;
  readonly #text: string;
  readonly #forms: TimeForms;

  constructor(text: string, forms: TimeForms) {
    this.#text = text;
    this.#forms = forms;
  }

  #find(finding: Finding | undefined, from: number, to: number): void {
    if (finding) this.findings.push(located(finding, this.#text, from, to));
  }

  /** The whole text as a list of spans; `undefined` if any of it is left over. */
  all(): Span[] | undefined {
    this.#skip(/\s*/y);
    const spans: Span[] = [];
    do {
      const span = this.#span();
      if (!span) return undefined;
      spans.push(span);
    } while (this.#skip(comma));
    this.#skip(/\s*/y);
    return this.#position === this.#text.length ? spans : undefined;
  }

  #span(): Span | undefined {
    const days = this.#daysOfOneMonth();
    if (days) return days;
    const openEnded = this.#skip(since);
    if (!openEnded && this.#skip(until)) {
      const end = this.#checked(this.#time());
      return end && { end: end.side, isRange: true };
    }
    const start = this.#time() ?? this.#startWithoutYear();
    if (!start) return undefined;
    const afterStart = this.#position;
    if (!this.#skip(dash)) {
      if (openEnded) return this.#checked(start) && { start: start.side, end: "present", isRange: true };
      return this.#alone(start);
    }
    const isSlash = this.#text.slice(afterStart, this.#position).includes("/");
    const end = this.#time() ?? this.#shortYear(start);
    if (!end && isSlash) return undefined;
    if (start.side === "present" && end) return undefined;
    if (!this.#checked(start) || (end && !this.#checked(end))) return undefined;
    return end ? this.#range(start, end) : { start: start.side, isRange: true };
  }

  /** A time with no dash after it; two years may hide in one (`2021-22`). */
  #alone(read: Read): Span | undefined {
    const { side, from, to } = read;
    const written = this.#text.slice(from, to);
    const pair = /^\d{4}\s*[-/]\s*(\d{2})$/.exec(written);
    if (pair && side !== "present" && side.month !== undefined) {
      const looksLikeYears = side.month > side.year % 100;
      const end = Math.floor(side.year / 100) * 100 + side.month;
      if (looksLikeYears && (side.month > 12 || /\s/.test(written))) {
        return { start: { year: side.year }, end: { year: end }, isRange: true };
      }
      if (looksLikeYears && side.month > 0) this.#find(maybeYears(written, side.year, side.month), from, to);
    }
    return this.#checked(read) && { start: side, isRange: false };
  }

  #range(start: Read, end: Read): Span | undefined {
    if (endsBefore(start.side, end.side)) {
      const [first, second] = [start, end].map(({ from, to }) => this.#text.slice(from, to));
      this.#find(reversed(first ?? "", second ?? ""), start.from, end.to);
      return undefined;
    }
    return { start: start.side, end: end.side, isRange: true };
  }

  #time(): Read | undefined {
    return this.#firstOf(this.#forms.whole);
  }

  /** `16` in `2014–16`. */
  #shortYear({ side: start }: Read): Read | undefined {
    if (start === "present" || start.month !== undefined || start.season !== undefined) return undefined;
    const from = this.#position;
    const [digits] = this.#skip(/\d{2}(?!\d)/y) ?? [];
    const year = Math.floor(start.year / 100) * 100 + Number(digits);
    if (digits && year > start.year) return { side: { year }, from, to: this.#position };
    this.#position = from;
    return undefined;
  }

  /** `June` in `June - August 2019`, with the year of what follows the dash; the position stays before the dash. */
  #startWithoutYear(): Read | undefined {
    const start = this.#firstOf(this.#forms.withoutYear);
    if (!start || start.side === "present") return undefined;
    const beforeDash = this.#position;
    const end = this.#skip(dash) ? this.#time() : undefined;
    this.#position = beforeDash;
    if (!end || end.side === "present") return undefined;
    const side = { ...start.side, year: end.side.year };
    // In `November - February 2020`, November is the year before.
    if (endsBefore(side, end.side)) side.year -= 1;
    return { ...start, side };
  }

  #daysOfOneMonth(): Span | undefined {
    const { days, month } = this.#forms;
    for (const pattern of days) {
      const from = this.#position;
      const groups = this.#skip(pattern)?.groups;
      if (!groups) continue;
      const point: Point = { year: yearOf(groups.year), month: month(groups.month) ?? 0 };
      const at = { from, to: this.#position };
      const start = this.#checked({ ...at, side: { ...point, day: Number(groups.day) } });
      const end = start && this.#checked({ ...at, side: { ...point, day: Number(groups.last) } });
      return end && this.#range(start, end);
    }
    return undefined;
  }

  #firstOf(forms: TimeForm[]): Read | undefined {
    const from = this.#position;
    for (const { pattern, read } of forms) {
      const match = this.#skip(pattern);
      const side = match && read(match.groups ?? {});
      if (side) return { side, from, to: this.#position };
      this.#position = from;
    }
    return undefined;
  }

  /** The time, if it exists; what does not is reported. */
  #checked<T extends Side>(read: Read<T> | undefined): Read<T> | undefined {
    if (!read || read.side === "present") return read;
    const finding = impossible(this.#text.slice(read.from, read.to), read.side as Point);
    this.#find(finding, read.from, read.to);
    return finding ? undefined : read;
  }

  #skip(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (!match || this.#isInWord(pattern.lastIndex)) return undefined;
    this.#position = pattern.lastIndex;
    return match;
  }

  /** `Sept` is not read in `Septuagint`. Asked here, since each pattern that asks takes long to be made ready. */
  #isInWord(at: number): boolean {
    return letterInside.test(this.#text[at - 1] ?? "") && letter.test(this.#text[at] ?? "");
  }
}
