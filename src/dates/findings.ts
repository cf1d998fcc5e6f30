import { error, type Finding, warning } from "../problems/diagnostic.ts";
import type { Point } from "./time.ts";
import { monthsOf } from "./words.ts";

/** A problem within a written date: what it is about, and where in the written text it is. */
export interface DateFinding extends Finding {
  /** Offset within the written text, from 0. */
  offset: number;
  length: number;
}

/** Places a finding in the text, from `from` to `to` without the white space around it. */
export function located(finding: Finding, text: string, from = 0, to = text.length): DateFinding {
  const part = text.slice(from, to);
  const indent = part.search(/\S/);
  return { ...finding, offset: from + Math.max(0, indent), length: Math.max(1, part.trim().length) };
}

/** A text that reads as no date: shown as written. */
export function unreadable(written: string): Finding {
  const message = `cannot read \`${oneLine(written)}\` as a date, so it is shown as written`;
  const remedy =
    "write a date such as `2020`, `2019-09`, `Summer 2021`, `2014-2016` or `June 2019 - present`";
  return warning("unreadable-date", message, remedy);
}

/** A field for one time that has a range, or more. */
export function notOneTime(field: string, written: string): Finding {
  const message = `\`${field}\` takes one time and \`${written}\` says more, so it is shown as written`;
  const remedy = "write one time here, such as `2019-09`, or both in `date` instead";
  return warning("unreadable-date", message, remedy);
}

/** A date that does not exist, such as 30 February; `undefined` for one that does. */
export function impossible(written: string, { year, month, day }: Point): Finding | undefined {
  const none = (what: string, remedy: string) =>
    error("impossible-date", `there is no ${what}: \`${oneLine(written)}\``, remedy);
  if (year < 1) return none("year 0", "write a year from 0001 on");
  if (month === undefined) return undefined;
  const range = `or a range of years in full, such as \`${year}-${year + 1}\``;
  if (month < 1 || month > 12) return none(`month ${month}`, `write a month from 01 to 12, ${range}`);
  // The calendar is the same again after 400 years.
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day === undefined || (day >= 1 && day <= days)) return undefined;
  return none(`day ${day} in ${monthAndYear(year, month)}`, `write a day from 1 to ${days}`);
}

/** A range whose end comes before its start. */
export function reversed(start: string, end: string): Finding {
  const message = `ends before it starts: \`${oneLine(end)}\` is earlier than \`${oneLine(start)}\``;
  return error("end-before-start", message, "write the earlier time first");
}

/** `2011-12`, read as a month, may have been meant as two years. */
export function maybeYears(written: string, year: number, month: number): Finding {
  const years = `\`${year}-${Math.floor(year / 100) * 100 + month}\``;
  const message = `\`${oneLine(written)}\` is read as ${monthAndYear(year, month)}`;
  const short = monthAndYear(year, month, "short");
  const remedy = `if you mean the years, write ${years}; if you mean the month, write \`${short}\``;
  return warning("ambiguous-date", message, remedy);
}

function monthAndYear(year: number, month: number, length: "long" | "short" = "long"): string {
  return `${monthsOf("en", length)[month - 1]} ${String(year).padStart(4, "0")}`;
}

function oneLine(written: string): string {
  return written.trim().replace(/\s+/g, " ");
}
