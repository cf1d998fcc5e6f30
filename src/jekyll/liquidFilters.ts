/** Jekyll's filters that LiquidJS does not have, or reads otherwise (https://jekyllrb.com/docs/liquid/filters/). */
import type { Liquid, Token } from "liquidjs";
import { kramdownSettings, textOf, type Values } from "./jekyllSite.ts";
import { kramdown } from "./kramdown.ts";

/** Teaches `engine` the filters of Jekyll for a site with these settings. */
export function addJekyllFilters(engine: Liquid, config: Values): void {
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
  for (const end of ["", "_to_string", "_to_long_string", "_to_xmlschema", "_to_rfc822"]) {
    const name = `date${end}`;
    const plain = engine.filters[name];
    if (typeof plain !== "function") continue;
    engine.registerFilter(name, function (input: unknown, ...formats: unknown[]) {
      const given = /^(?:now|today)$/i.test(String(input)) ? (process.env.SOURCE_DATE_EPOCH ?? "") : input;
      const date = toDate(given);
      const written = formats.map((format) => String(format).replaceAll("%F", "%Y-%m-%d"));
      return date ? plain.call(this, date, ...written) : given;
    });
  }
}

const isAbsolute = (address: unknown) => /^[a-z][a-z0-9+.-]*:/i.test(String(address));

/** Whole numbers are divided to whole ones, as in Ruby, where `7.0` is none: it is looked up how they are written. */
function dividedBy({ input: text, begin, end }: Token, input: unknown, by: unknown): number | string {
  const quotient = Number(input) / Number(by);
  const hasPoint = /\d\.\d+\s*\|[^|]*$|:\s*\d+\.\d/.test(text.slice(Math.max(0, begin - 20), end));
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
