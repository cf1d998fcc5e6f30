/**
 * Jekyll's filters that LiquidJS does not have, or reads otherwise
 * (https://jekyllrb.com/docs/liquid/filters/, Jekyll 4.3).
 */
import type { Liquid } from "liquidjs";
import { type JekyllSite, kramdownSettings, textOf } from "./jekyllSite.ts";
import { escapeHtml } from "./kramdown/escape.ts";
import { kramdown } from "./kramdown.ts";
import { addDateFilters } from "./liquidDates.ts";
import { absoluteUrl, relativeUrl } from "./liquidUrls.ts";

/** Teaches `engine` the filters of Jekyll for one site; `onClock` is called where a page asks what time it is. */
export function addJekyllFilters(engine: Liquid, site: JekyllSite, onClock: () => void): void {
  const settings = kramdownSettings(site.config);
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
