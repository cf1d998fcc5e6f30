/**
 * Jekyll's filters that LiquidJS does not have, or reads otherwise
 * (https://jekyllrb.com/docs/liquid/filters/, Jekyll 4.3).
 */
import type { Liquid } from "liquidjs";
import { type JekyllSite, kramdownSettings, textOf } from "./jekyllSite.ts";
import { kramdown } from "./kramdown.ts";

/** Teaches `engine` the filters of Jekyll for one site; `onClock` is called where a page asks what time it is. */
export function addJekyllFilters(engine: Liquid, { config }: JekyllSite, onClock: () => void): void {
  const relative = (input: unknown) => {
    const parts = [textOf(config.baseurl), String(input ?? "")].map((part) => part.replace(/^\/*(?=.)/, "/"));
    // What may not stand in an address is escaped, and `..` resolved.
    const { pathname, search, hash } = new URL(parts.join("").replace(/\/+/g, "/"), "http://localhost");
    return isAbsolute(input) ? String(input) : parts.join("") && pathname + search + hash;
  };
  const absolute = (input: unknown) => {
    const address = textOf(config.url) + relative(input);
    return isAbsolute(input) || !URL.canParse(address) ? relative(input) : new URL(address).href;
  };
  const markdownify = (input: unknown) => kramdown(String(input ?? ""), kramdownSettings(config));
  engine.registerFilter("relative_url", relative);
  engine.registerFilter("absolute_url", absolute);
  engine.registerFilter("markdownify", markdownify);
  engine.registerFilter("divided_by", dividedBy);
  engine.registerFilter("to_integer", (input: unknown) => Math.trunc(Number(input)) || 0);
  for (const name of [
    "date",
    "date_to_string",
    "date_to_long_string",
    "date_to_xmlschema",
    "date_to_rfc822",
  ]) {
    const plain = engine.filters[name];
    if (typeof plain !== "function") continue;
    engine.registerFilter(name, function (input: unknown, ...formats: unknown[]) {
      const asksForTime = /^(?:now|today)$/i.test(String(input).trim());
      if (asksForTime) onClock();
      const date = toDate(asksForTime ? process.env.SOURCE_DATE_EPOCH : input);
      const written = formats.map((format) => String(format).replaceAll("%F", "%Y-%m-%d"));
      return date ? plain.call(this, date, ...written) : input;
    });
  }
}

const isAbsolute = (address: unknown) => /^[a-z][a-z0-9+.-]*:/i.test(String(address));

/** Whole numbers are divided to whole numbers, as in Ruby; a whole one that is none there is a text, as `7.0`. */
function dividedBy(input: unknown, by: unknown): number | string {
  const quotient = Number(input) / Number(by);
  if ([input, by].every((value) => /^-?\d+$/.test(String(value)))) return Math.floor(quotient);
  return Number.isInteger(quotient) ? quotient.toFixed(1) : quotient;
}

/** Reads a date as Liquid does, in universal time whatever the machine's zone; nothing where it is none. */
function toDate(input: unknown): Date | undefined {
  const text = String(input ?? "").trim();
  if (/^\d+$/.test(text)) return new Date(Number(text) * 1000);
  if (!/\d/.test(text)) return undefined;
  const isPlaced = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(text) || /^\d{4}-\d\d-\d\d$/.test(text);
  const date = new Date(isPlaced ? text.replace(/ ([+-]\d\d)(\d\d)$/, "$1:$2") : `${text} UTC`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
