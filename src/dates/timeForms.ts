import { filled } from "../filled.ts";
import { escapeRegExp } from "../text/escape.ts";
import type { Words } from "../text/words.ts";
import { type Point, type Side, seasonStart } from "./time.ts";
import { monthNames, plainWord, presentNames, seasonNames, TERMS } from "./words.ts";

type Groups = Record<string, string | undefined>;

/** One way to write a time: a pattern, and what its named groups say. */
export interface TimeForm<T = Side> {
  pattern: RegExp;
  /** `undefined` where the text has this form and still does not say which time it means. */
  read(groups: Groups): T | undefined;
}

/** Patterns of one language, all sticky: they match at their `lastIndex`. */
export interface TimeForms {
  /** In the order they are tried, the longest way to write a time first. */
  whole: TimeForm[];
  /** A month or season that takes its year from the other side of the dash: `June` in `June - August 2019`. */
  withoutYear: TimeForm[];
  /** Two days of one month: `14-16 September 2019`, `September 14-16, 2019`. */
  days: TimeForm<[Side, Side]>[];
}

/** The ways to write a time that we read: ISO 8601, numbers by slashes and dots, and words of English and `language`. */
export function timeForms(language: string, own: Words = NONE): TimeForms {
  const cached = cache.get(own)?.get(language);
  if (cached) return cached;
  const months = monthNames(language);
  const seasons = seasonNames(own);
  const month = (name = "") => months.get(plainWord(name));

  const m = `(?<month>${anyOf(months.keys())})\\.?`;
  const s = `(?<season>${anyOf(seasons.keys())})\\.?`;
  const semester = "(?:semester|term|trimester|quarter)";
  const t = `(?<term>${anyOf(Object.keys(TERMS))}(?:\\s+${semester})?|${anyOf(seasons.keys())}\\s+${semester})`;
  // '23 is 2023, and '68 is 1968.
  const y = "(?<year>\\d{4}|['’‘]\\d{2})(?!\\d)";
  const d = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  const gap = "(?:\\s*,\\s*|\\s+|\\s+(?:of|del?)\\s+)";

  const numeric: TimeForm["read"] = ({ year, month, day }) => point(year, Number(month), Number(day));
  const named = (groups: Groups) => point(groups.year, month(groups.month), Number(groups.day));
  const days = (groups: Groups): [Side, Side] => [named(groups), named({ ...groups, day: groups.last })];
  const seasonal: TimeForm["read"] = ({ year, season = "", term, next }) => {
    const name = term?.replace(/\s+/g, " ") ?? "";
    const [first = ""] = plainWord(name).split(" ");
    const month = TERMS[plainWord(name)] ?? TERMS[first] ?? seasonStart[seasons.get(first) ?? "spring"];
    return filled({
      year: yearOf(year),
      season: seasons.get(plainWord(season)),
      term: term === undefined ? undefined : { name, month },
      intoNextYear: next === undefined ? undefined : true,
    }) as Point;
  };

  const forms: TimeForms = {
    whole: [
      // 2019-09-14, 2019/9/14, and what YAML and JSON make of a day: 2019-09-14T00:00:00Z
      form(
        "(?<year>\\d{4})\\s*(?<mark>[-/])\\s*(?<month>\\d{1,2})\\s*\\k<mark>\\s*(?<day>\\d{1,2})" +
          "(?!\\d)(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?",
        numeric,
      ),
      // 2019.9.14, 2019. 9. 14.
      form("(?<year>\\d{4})\\.\\s*(?<month>\\d{1,2})\\.\\s*(?<day>\\d{1,2})(?!\\d)\\.?", numeric),
      // 2019年9月14日, 2019년 9월
      form("(?<year>\\d{4})[년年]\\s*(?<month>\\d{1,2})[월月](?:\\s*(?<day>\\d{1,2})[일日])?", numeric),
      // 14.09.2019
      form(`(?<day>\\d{1,2})\\.\\s*(?<month>\\d{1,2})\\.\\s*${y}`, numeric),
      // 09/14/2019 and 14/09/2019
      form(`(?<first>\\d{1,2})(?<mark>[-/])(?<second>\\d{1,2})\\k<mark>${y}`, dayAndMonth),
      // 09/2019, 09.2019, 09-2019
      form(`(?<month>\\d{1,2})\\s*[-/.]\\s*${y}`, numeric),
      // 2019-09, 2019/09, 2019.09; not the start of 2014-16 May 2015 or of 2016-09/2019
      form(
        "(?<year>\\d{4})\\s*[-/.]\\s*(?<month>\\d{1,2})(?!\\d|st|nd|rd|th)(?!\\s*/\\s*\\d{4}(?!\\s*-))" +
          `(?!\\s*${anyOf(months.keys())})\\.?`,
        numeric,
      ),
      // September 14, 2019; Sept. 2019; June, 2019; Sep-2019
      form(`${m}(?:(?:\\s*${d})?${gap}|-)${y}`, named),
      // 14 September 2019
      form(`${d}\\.?\\s+(?:de\\s+)?${m}${gap}${y}`, named),
      // 2019 September 14, 2019년 9월 14일
      form(`${y}[년年]?${gap}?${m}(?:\\s*(?<day>\\d{1,2})(?!\\d)[일日]?)?`, named),
      // Winter 2020/21, Summer-2021
      form(`${s}(?:${gap}|-)${y}(?:\\s*/\\s*(?<next>\\d{4}|\\d{2})(?!\\d))?`, seasonal),
      // WS 2020/21, Michaelmas term 2020, Fall semester 2021; WS20/21, HT19
      form(
        `${t}(?:${gap})?(?<year>\\d{4}|['’‘]?\\d{2})(?!\\d)(?:\\s*/\\s*(?<next>\\d{4}|\\d{2})(?!\\d))?`,
        seasonal,
      ),
      // 2020 Q1, 2020-Q3, 2021 summer term
      form(`${y}[\\s-]+${t}`, seasonal),
      // 2021 Summer, 2021년 여름
      form(`${y}[년年]?${gap}${s}`, seasonal),
      form(`${y}(?:[년年]度?)?`, (groups) => point(groups.year)),
      form(`${anyOf(presentNames(own))}\\.?|(?<=(?:to\\s+|[-–—]\\s*))date`, () => "present"),
    ],
    withoutYear: [
      form(`${m}(?:\\s*${d})?`, (groups) => named({ ...groups, year: "0" })),
      form(`${d}\\.?\\s+${m}`, (groups) => named({ ...groups, year: "0" })),
      form(s, (groups) => seasonal({ ...groups, year: "0" })),
    ],
    days: [
      form(`${d}\\s*[-‐‑‒–—−]\\s*(?<last>\\d{1,2})(?:st|nd|rd|th)?\\s+${m}${gap}${y}`, days),
      form(`${m}\\s*${d}\\s*[-‐‑‒–—−]\\s*(?<last>\\d{1,2})(?:st|nd|rd|th)?${gap}${y}`, days),
    ],
  };
  cache.set(own, (cache.get(own) ?? new Map()).set(language, forms));
  return forms;
}

/** Patterns are made once for each language, and again for words of an owner's own. */
const cache = new WeakMap<Words, Map<string, TimeForms>>();
const NONE: Words = {};

/** Which of two numbers is the day, where only one of them can be a month. */
function dayAndMonth({ year, first, second }: Groups): Side | undefined {
  const [a, b] = [Number(first), Number(second)];
  if (a === b || a > 12) return point(year, b, a);
  return b > 12 ? point(year, a, b) : undefined;
}

/** A point in time; what it does not say is no number. */
function point(year: string | undefined, month?: number, day?: number): Point {
  return filled({ year: yearOf(year), month, day }) as Point;
}

/** A year in four digits, or in two, mostly behind an apostrophe. */
function yearOf(written = ""): number {
  const digits = written.replace(/^\D/, "");
  const year = Number(digits);
  return digits.length !== 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function form<T>(pattern: string, read: TimeForm<T>["read"]): TimeForm<T> {
  return { pattern: new RegExp(pattern, "iy"), read };
}

/** An alternation of names, longer ones first, so that `11월` is not read as `1월`. */
function anyOf(names: Iterable<string>): string {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(escapeRegExp).join("|")})`;
}
