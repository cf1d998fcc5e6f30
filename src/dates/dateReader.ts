import type { Finding } from "../problems/diagnostic.ts";
import { type DateFinding, impossible, maybeYears, reversed } from "./findings.ts";
import { endsBefore, type Point, type Side, type Span } from "./time.ts";
import { type TimeForm, type TimeForms, yearOf } from "./timeForms.ts";

const dash =
  /\s*(?:[-‐‑‒–—−－→~〜～/]+|(?:to|until|till|through|bis|hasta|até|jusqu['’]à|do|по|至|到)(?!今天))\s*/iuy;
const since = /(?:since|from|seit|ab|depuis|desde|sinds|vanaf|sedan|från|fra|od|dal|da|с)\s+/iuy;
const until = /(?:until|till|[-‐‑‒–—−])\s*/iuy;
const comma = /\s*(?:[,;&]|and)\s*/iuy;
const letter = /\p{L}/u;
/** A letter behind which a word may go on, unlike behind the units of a date in Chinese, Japanese or Korean. */
const letterInside = /[^\P{L}년年월月일日至到今度]/u;

/** Places a finding in the text, from `from` to `to` without the white space around it. */
export function located(finding: Finding, text: string, from = 0, to = text.length): DateFinding {
  const part = text.slice(from, to);
  const indent = part.search(/\S/);
  return { ...finding, offset: from + Math.max(0, indent), length: Math.max(1, part.trim().length) };
}

/** One time read, and where in the text it is. */
interface Read {
  side: Side;
  from: number;
  written: string;
}

/** One or two times read, as a span has them. */
interface Times {
  start?: Read;
  end?: Read | undefined;
  isRange: boolean;
}

/** Reads a text from left to right as times, ranges of two, and lists of these. */
export class DateReader {
  readonly findings: DateFinding[] = [];
  #position = 0;
  readonly #text: string;
  readonly #forms: TimeForms;

  constructor(text: string, forms: TimeForms) {
    this.#text = text;
    this.#forms = forms;
  }

  #report(finding: Finding, from: number, written: string): void {
    this.findings.push(located(finding, this.#text, from, from + written.length));
  }

  /** A time that is read up to the position. */
  #read(side: Side, from: number): Read {
    return { side, from, written: this.#text.slice(from, this.#position) };
  }

  /** The whole text as a list of spans; `undefined` if any of it is left over. */
  all(): Span[] | undefined {
    this.#skip(/\s*/y);
    const spans: Span[] = [];
    do {
      const times = this.#daysOfOneMonth() ?? this.#times();
      const span = times && this.#checked(times);
      if (!span) return undefined;
      spans.push(span);
    } while (this.#skip(comma));
    this.#skip(/\s*/y);
    return this.#position === this.#text.length ? spans : undefined;
  }

  #times(): Times | undefined {
    const openEnded = this.#skip(since);
    if (!openEnded && this.#skip(until)) {
      const end = this.#time();
      return end && { end, isRange: true };
    }
    const start = this.#time() ?? this.#startWithoutYear();
    if (!start) return undefined;
    const afterStart = this.#position;
    if (!this.#skip(dash)) {
      if (openEnded) return { start, end: { ...start, side: "present" }, isRange: true };
      return this.#twoYears(start) ?? { start, isRange: false };
    }
    const isSlash = this.#text.slice(afterStart, this.#position).includes("/");
    const end = this.#time() ?? this.#shortYear(start);
    if (end ? start.side === "present" : isSlash) return undefined;
    return { start, end, isRange: true };
  }

  /** Two years may hide in a time with no dash after it: `2021-22`. */
  #twoYears({ side, from, written }: Read): Times | undefined {
    if (side === "present" || side.month === undefined || !/^\d{4}\s*[-/]\s*\d{2}$/.test(written))
      return undefined;
    const { year, month } = side;
    if (month <= year % 100) return undefined;
    const time = (year: number) => ({ side: { year }, from, written });
    if (month > 12 || /\s/.test(written))
      return { start: time(year), end: time(Math.floor(year / 100) * 100 + month), isRange: true };
    this.#report(maybeYears(written, year, month), from, written);
    return undefined;
  }

  /** The span, if its times exist and are in order; what is wrong is reported. */
  #checked({ start, end, isRange }: Times): Span | undefined {
    for (const { side, from, written } of [start ?? [], end ?? []].flat()) {
      const finding = side === "present" ? undefined : impossible(written, side);
      if (finding) return void this.#report(finding, from, written);
    }
    if (start && end && endsBefore(start.side, end.side)) {
      const whole = this.#text.slice(start.from, end.from + end.written.length);
      return void this.#report(reversed(start.written, end.written), start.from, whole);
    }
    return { ...(start && { start: start.side }), ...(end && { end: end.side }), isRange };
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
    if (digits && year > start.year) return this.#read({ year }, from);
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

  #daysOfOneMonth(): Times | undefined {
    const { days, month } = this.#forms;
    for (const pattern of days) {
      const from = this.#position;
      const groups = this.#skip(pattern)?.groups;
      if (!groups) continue;
      const point: Point = { year: yearOf(groups.year), month: month(groups.month) ?? 0 };
      const [start, end] = [groups.day, groups.last].map((day) => ({ ...point, day: Number(day) }));
      if (start && end) return { start: this.#read(start, from), end: this.#read(end, from), isRange: true };
    }
    return undefined;
  }

  #firstOf(forms: TimeForm[]): Read | undefined {
    const from = this.#position;
    for (const { pattern, read } of forms) {
      const match = this.#skip(pattern);
      const side = match && read(match.groups ?? {});
      if (side) return this.#read(side, from);
      this.#position = from;
    }
    return undefined;
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
