import { error, type Finding, warning } from "../problems/diagnostic.ts";
import type { Point } from "./time.ts";
import { monthsOf } from "./words.ts";

/** A text that reads as no date, or as more than one where one is asked for: shown as written. */
export function unreadable(written: string): Finding {
  const message = `cannot read \`${oneLine(written)}\` as a date, so it is shown as written`;
  const remedy =
    "write a date such as `2020`, `2019-09`, `Summer 2021`, `2014-2016` or `June 2019 - present`";
  return warning("unreadable-date", message, remedy);
}

/** A date that does not exist, such as 30 February; `undefined` for one that does. */
export function impossible(written: string, { year, month = 1, day = 1 }: Point): Finding | undefined {
  // The calendar is the same again after 400 years.
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days) return undefined;
  const remedy = "write a month from 01 to 12 and a day that it has, or years in full, such as `2014-2016`";
  return error("impossible-date", `there is no such date: \`${oneLine(written)}\``, remedy);
}

/** A range whose end comes before its start. */
export function reversed(start: string, end: string): Finding {
  const message = `ends before it starts: \`${oneLine(end)}\` is earlier than \`${oneLine(start)}\``;
  return error("end-before-start", message, "write the earlier time first");
}

/** `2011-12`, read as a month, may have been meant as two years. */
export function maybeYears(written: string, year: number, month: number): Finding {
  const shown = `${monthsOf("en", "long")[month - 1]} ${year}`;
  const years = `${year}-${Math.floor(year / 100) * 100 + month}`;
  const remedy = `if you mean the years, write \`${years}\`; if you mean the month, write \`${shown}\``;
  return warning("ambiguous-date", `\`${oneLine(written)}\` is read as ${shown}`, remedy);
}

function oneLine(written: string): string {
  return written.trim().replace(/\s+/g, " ");
}
