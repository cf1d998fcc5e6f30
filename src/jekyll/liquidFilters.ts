/**
 * Jekyll's filters that LiquidJS does not have, or reads otherwise
 * (https://jekyllrb.com/docs/liquid/filters/, Jekyll 4.3).
 */
import type { Liquid } from "liquidjs";
import { type JekyllSite, textOf } from "./jekyllSite.ts";
import { escapeHtml } from "./kramdown/escape.ts";
import { kramdown } from "./kramdown.ts";

/** Teaches `engine` the filters of Jekyll for one site; `onClock` is called where a page asks what time it is. */
export function addJekyllFilters(engine: Liquid, site: JekyllSite, onClock: () => void): void {
  const settings = (site.config.kramdown ?? {}) as Record<string, unknown>;
  const baseurl = textOf(site.config.baseurl).replace(/\/$/, "");
  const url = textOf(site.config.url);
  engine.registerFilter("relative_url", (input: unknown) => relativeUrl(input, baseurl));
  engine.registerFilter("absolute_url", (input: unknown) => absoluteUrl(input, url, baseurl));
  engine.registerFilter("strip_index", (input: unknown) =>
    String(input ?? "").replace(/\/index\.html?$/, "/"),
  );
  engine.registerFilter("markdownify", (input: unknown) => kramdown(String(input ?? ""), settings));
  engine.registerFilter("smartify", (input: unknown) =>
    kramdown(String(input ?? ""), settings).replace(/^<p>([\s\S]*)<\/p>\n$/, "$1"),
  );
  engine.registerFilter("divided_by", dividedBy);
  engine.registerFilter("slugify", slugify);
  engine.registerFilter("to_integer", (input: unknown) =>
    typeof input === "boolean" ? Number(input) : Number.parseInt(String(input), 10) || 0,
  );
  engine.registerFilter("inspect", (input: unknown) => escapeHtml(inspect(input), "attribute"));
  if (engine.filters.escape) engine.registerFilter("h", engine.filters.escape);
  for (const name of ["group_by", "group_by_exp"]) addSizes(engine, name);
  addDateFilters(engine, onClock);
}

/** Jekyll's groups know their size. */
function addSizes(engine: Liquid, name: string): void {
  const group = engine.filters[name];
  if (typeof group !== "function") return;
  engine.registerFilter(name, function* (...values: unknown[]): Generator<unknown, unknown, unknown> {
    const groups = yield group.apply(this, values as [unknown, ...unknown[]]);
    if (!Array.isArray(groups)) return groups;
    return groups.map(({ name: key, items }) => ({ name: key ?? "", items, size: items.length }));
  });
}

function addDateFilters(engine: Liquid, onClock: () => void): void {
  const { date: plain } = engine.filters;
  if (typeof plain !== "function") return;
  const read = (input: unknown) => {
    if (!/^(now|today)$/i.test(String(input ?? "").trim())) return toDate(input);
    onClock();
    return toDate(process.env.SOURCE_DATE_EPOCH);
  };
  engine.registerFilter("date", function (input: unknown, format: unknown) {
    const date = read(input);
    return date && format ? plain.call(this, date, spelledOut(String(format)), 0) : input;
  });
  for (const [name, format] of Object.entries(DATE_FORMATS)) {
    engine.registerFilter(name, function (input: unknown, type?: string, style?: string) {
      const date = read(input);
      return date
        ? plain.call(this, date, type === "ordinal" ? ordinalFormat(date, format, style) : format, 0)
        : input;
    });
  }
}

/** Short forms that Ruby's `strftime` knows and LiquidJS does not. */
const SHORT_FORMS: Record<string, string> = {
  "%F": "%Y-%m-%d",
  "%D": "%m/%d/%y",
  "%R": "%H:%M",
  "%T": "%H:%M:%S",
  "%r": "%I:%M:%S %p",
  "%h": "%b",
  "%v": "%e-%^b-%Y",
};

const spelledOut = (format: string) => format.replace(/%[%FDRTrhv]/g, (short) => SHORT_FORMS[short] ?? short);

function ordinalFormat(date: Date, format: string, style?: string): string {
  const month = format.includes("%B") ? "%B" : "%b";
  const day = `${date.getUTCDate()}${ordinal(date.getUTCDate())}`;
  return style === "US" ? `${month} ${day}, %Y` : `${day} ${month} %Y`;
}

const DATE_FORMATS = {
  date_to_string: "%d %b %Y",
  date_to_long_string: "%d %B %Y",
  date_to_xmlschema: "%Y-%m-%dT%H:%M:%S+00:00",
  date_to_rfc822: "%a, %d %b %Y %H:%M:%S +0000",
};

const isAbsolute = (address: string) => /^[a-z][a-z0-9+.-]*:/i.test(address);
const withSlash = (path: string) => (path === "" || path.startsWith("/") ? path : `/${path}`);

function relativeUrl(input: unknown, baseurl: string): string | undefined {
  if (input === null || input === undefined) return undefined;
  const path = String(input);
  return isAbsolute(path) ? path : normal(withSlash(baseurl) + withSlash(path));
}

function absoluteUrl(input: unknown, url: string, baseurl: string): string | undefined {
  const relative = relativeUrl(input, baseurl);
  return relative === undefined || isAbsolute(relative) || url === ""
    ? relative
    : normalAbsolute(url + relative);
}

/** An address with what may not stand in one escaped, and `..` resolved. */
function normal(path: string): string {
  const { pathname, search, hash } = new URL(path.replace(/^\/+/, "/"), "http://localhost");
  const slashes = /^\/+/.exec(path)?.[0] ?? "";
  return slashes.slice(1) + pathname + search + hash;
}

function normalAbsolute(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

/** A value as Ruby shows it to programmers. */
function inspect(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}=>${inspect(inner)}`)
    .join(", ")}}`;
}

/** Whole numbers are divided to whole numbers, as in Ruby. */
function dividedBy(input: unknown, by: unknown): number {
  const quotient = Number(input) / Number(by);
  const isWhole = [input, by].every((value) => /^-?\d+$/.test(String(value)));
  return isWhole ? Math.floor(quotient) : quotient;
}

const NOT_IN_SLUG: Record<string, RegExp> = {
  raw: /[ \t\r\n\f\v]+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^A-Za-z0-9]+/g,
};

function slugify(input: unknown, mode = "default"): string {
  let text = String(input ?? "");
  const pattern = NOT_IN_SLUG[mode];
  if (mode === "latin") text = text.normalize("NFD").replace(/\p{M}/gu, "");
  return pattern ? text.replace(pattern, "-").replace(/^-|-$/g, "").toLowerCase() : text.toLowerCase();
}

/** Reads a date as Liquid does, in universal time whatever the machine's zone; nothing where it is none. */
function toDate(input: unknown): Date | undefined {
  if (input instanceof Date) return input;
  if (typeof input === "number") return new Date(input * 1000);
  const text = String(input ?? "").trim();
  if (/^\d+$/.test(text)) return new Date(Number(text) * 1000);
  if (!/\d/.test(text)) return undefined;
  const hasZone = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(text);
  const isDateOnly = /^\d{4}-\d\d-\d\d$/.test(text);
  const date = new Date(hasZone || isDateOnly ? text.replace(/ ([+-]\d\d)(\d\d)$/, "$1:$2") : `${text} UTC`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return { 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th";
}
