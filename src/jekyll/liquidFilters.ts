/**
 * Jekyll's filters that LiquidJS does not have, or reads otherwise
 * (https://jekyllrb.com/docs/liquid/filters/, Jekyll 4.3).
 */
import type { Liquid, Token } from "liquidjs";
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
  engine.registerFilter("divided_by", function (input: unknown, by: unknown) {
    return dividedBy(this.token, input, by);
  });
  engine.registerFilter("to_integer", (input: unknown) => Math.trunc(Number(input)) || 0);
  for (const end of ["", "_to_string", "_to_long_string", "_to_xmlschema", "_to_rfc822"]) {
    const name = `date${end}`;
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

/**
 * Whole numbers are divided to whole numbers, as in Ruby, to which `7.0` is none: JavaScript knows one kind of number, so
 * that it is looked up how they are written.
 */
function dividedBy({ input: text, begin, end }: Token, input: unknown, by: unknown): number | string {
  const quotient = Number(input) / Number(by);
  const hasPoint =
    /\d\.\d+\s*\|\s*$/.test(text.slice(0, begin).slice(-30)) || /\d\.\d/.test(text.slice(begin, end));
  if (!hasPoint && [input, by].every((value) => /^-?\d+$/.test(String(value)))) return Math.floor(quotient);
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
