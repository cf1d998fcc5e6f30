import type { Finding } from "../problems/diagnostic.ts";
import { Cursor } from "../text/cursor.ts";
import { impossible, maybeYears, reversed } from "./findings.ts";
import { endsBefore, type Side, type Span } from "./time.ts";
import type { TimeForm, TimeForms } from "./timeForms.ts";

const dash =
  /\s*(?:[-‐‑‒–—−－→~〜～/]+|(?:to|until|till|through|bis|hasta|até|jusqu['’]à|do|по|至|到)(?!今天))\s*/iy;
const since = /(?:since|from|seit|ab|depuis|desde|sinds|vanaf|sedan|från|fra|od|dal|da|с)\s+/iy;
const until = /(?:until|till|[-‐‑‒–—−])\s*/iy;
const comma = /\s*(?:[,;&]|and)\s*/iy;
const letter = /\p{L}/u;
/** A letter behind which a word may go on, unlike behind the units of a date in Chinese, Japanese or Korean. */
const letterInside = /[^\P{L}년年월月일日至到今度]/u;

/** What was read, and how it is written. */
interface Read<T = Side> {
  side: T;
  written: string;
}

/** Reads a text from left to right as times, ranges of two, and lists of these. */
export class DateReader extends Cursor {
  readonly findings: Finding[] = [];
  readonly #forms: TimeForms;

  constructor(text: string, forms: TimeForms) {
    super(text);
    this.#forms = forms;
  }

  /** The whole text as a list of spans; `undefined` if any of it is left over, or says what cannot be. */
  all(): Span[] | undefined {
    this.#skip(/\s*/y);
    const spans: Span[] = [];
    do {
      const span = this.#span();
      if (!span) return undefined;
      spans.push(span);
    } while (this.#skip(comma));
    this.#skip(/\s*/y);
    const isWrong = this.findings.some(({ severity }) => severity === "error");
    return this.done && !isWrong ? spans : undefined;
  }

  #span(): Span | undefined {
    const days = this.#firstOf(this.#forms.days);
    if (days) return this.#range({ ...days, side: days.side[0] }, { ...days, side: days.side[1] });
    const openEnded = this.#skip(since);
    if (!openEnded && this.#skip(until)) {
      const end = this.#firstOf(this.#forms.whole);
      return end && { end: this.#checked(end), isRange: true };
    }
    const start = this.#firstOf(this.#forms.whole) ?? this.#startWithoutYear();
    if (!start) return undefined;
    const afterStart = this.offset;
    if (!this.#skip(dash))
      return openEnded ? { start: this.#checked(start), end: "present", isRange: true } : this.#alone(start);
    const isSlash = this.text.slice(afterStart, this.offset).includes("/");
    const end = this.#firstOf(this.#forms.whole) ?? this.#shortYear(start);
    if (end ? start.side === "present" : isSlash) return undefined;
    return end ? this.#range(start, end) : { start: this.#checked(start), isRange: true };
  }

  /** A time with no dash after it; two years may hide in one (`2021-22`). */
  #alone(read: Read): Span {
    const { written } = read;
    const [year = 0, month = 0] = /^(\d{4})\s*[-/]\s*(\d{2})$/.exec(written)?.slice(1).map(Number) ?? [];
    if (month > year % 100) {
      const end = Math.floor(year / 100) * 100 + month;
      if (month > 12 || /\s/.test(written)) return { start: { year }, end: { year: end }, isRange: true };
      this.findings.push(maybeYears(written, year, month));
    }
    return { start: this.#checked(read), isRange: false };
  }

  #range(start: Read, end: Read): Span {
    const span = { start: this.#checked(start), end: this.#checked(end), isRange: true };
    if (endsBefore(span.start, span.end)) this.findings.push(reversed(start.written, end.written));
    return span;
  }

  /** `16` in `2014–16`. */
  #shortYear({ side: start }: Read): Read | undefined {
    if (start === "present" || start.month !== undefined || start.season !== undefined) return undefined;
    const century = Math.floor(start.year / 100) * 100;
    const inCentury = (digits = "") => ({ year: century + Number(digits) });
    const read: TimeForm["read"] = ({ year }) =>
      inCentury(year).year > start.year ? inCentury(year) : undefined;
    return this.#firstOf([{ pattern: /(?<year>\d{2})(?!\d)/y, read }]);
  }

  /** `June` in `June - August 2019`, with the year of the part of a year after the dash; the position stays before it. */
  #startWithoutYear(): Read | undefined {
    const start = this.#firstOf(this.#forms.withoutYear);
    if (!start || start.side === "present") return undefined;
    const beforeDash = this.offset;
    const end = this.#skip(dash) && this.#firstOf(this.#forms.whole);
    this.offset = beforeDash;
    if (!end || end.side === "present") return undefined;
    const { year, month, season, term } = end.side;
    if (!(month ?? season ?? term)) return undefined;
    const side = { ...start.side, year };
    // In `November - February 2020`, November is the year before.
    if (endsBefore(side, end.side)) side.year -= 1;
    return { ...start, side };
  }

  #firstOf<T>(forms: TimeForm<T>[]): Read<T> | undefined {
    const from = this.offset;
    for (const { pattern, read } of forms) {
      const match = this.#skip(pattern);
      const side = match && read(match.groups ?? {});
      if (side) return { side, written: this.text.slice(from, this.offset) };
      this.offset = from;
    }
    return undefined;
  }

  /** The time; one that does not exist is reported. */
  #checked({ side, written }: Read): Side {
    const finding = side === "present" ? undefined : impossible(written, side);
    if (finding) this.findings.push(finding);
    return side;
  }

  /** Moves past what `pattern` matches here, if a word does not go on behind it. */
  #skip(pattern: RegExp): RegExpExecArray | undefined {
    const start = this.offset;
    const match = this.exec(pattern);
    if (!match || !this.#isInWord(this.offset)) return match;
    this.offset = start;
    return undefined;
  }

  /** `Sept` is not read in `Septuagint`. Asked here, since each pattern that asks takes long to be made ready. */
  #isInWord(at: number): boolean {
    return letterInside.test(this.text[at - 1] ?? "") && letter.test(this.text[at] ?? "");
  }
}
