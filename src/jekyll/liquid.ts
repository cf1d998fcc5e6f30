import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { Liquid, type LiquidError, type Token } from "liquidjs";
import { parse } from "yaml";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import { type Code, findingOf } from "./findings.ts";
import { type JekyllSite, type JekyllSource, jekyllUrl, textOf, type Values } from "./jekyllSite.ts";
import { kramdown } from "./kramdown.ts";

const AS_JEKYLL = {
  relativeReference: false,
  jekyllInclude: true,
  jekyllWhere: true,
  dynamicPartials: false,
};

/** No page makes so many characters and values, or takes so many milliseconds: only loops without end do. */
const LIMITS = { memoryLimit: 2_000_000, renderLimit: 5000 };

/**
 * Fills in a page's Liquid, as Jekyll does before it reads the Markdown: `site.*`, `page.*`, includes, Jekyll's filters
 * and tags. What cannot be read is reported with its place, and the text stays as it was.
 */
export function renderLiquid(
  page: JekyllSource,
  site: JekyllSite,
): { text: string; diagnostics: Diagnostic[] } {
  if (page.frontMatter.render_with_liquid === false || !/\{[{%]/.test(page.text)) {
    return { text: page.text, diagnostics: [] };
  }
  const root = [site.includes, join(site.input, dirname(page.path))];
  const engine = new Liquid({ ...AS_JEKYLL, ...LIMITS, timezoneOffset: 0, locale: "en", root });
  addJekyllFilters(engine, site.config);
  if (engine.tags.include) engine.registerTag("include_relative", engine.tags.include);
  try {
    const rendered = String(engine.parseAndRenderSync(page.text, scope(page, site)));
    return { text: rendered, diagnostics: clock(page) };
  } catch (error) {
    return { text: page.text, diagnostics: [liquidDiagnostic(error as LiquidError, page)] };
  }
}

function scope(page: JekyllSource, { config, data }: JekyllSite): object {
  const url = jekyllUrl(page, config);
  const name = page.path.split("/").at(-1);
  const own = { name, path: page.path, url, dir: url.replace(/[^/]*$/, ""), content: page.text };
  return {
    // No filter tells what time it is.
    site: { baseurl: "", ...config, time: "now", data: readData(data) },
    page: { ...page.frontMatter, ...own },
    jekyll: { environment: "development", version: "4.3.1" },
  };
}

/** `site.data`: the YAML and JSON files of the data folder that can be read, by name. */
function readData(folder: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (![".yml", ".yaml", ".json"].includes(extname(name))) continue;
    try {
      data[name.slice(0, -extname(name).length)] = parse(readFileSync(join(folder, name), "utf8"));
    } catch {
      // The record's own reader says what is wrong in a data file.
    }
  }
  return data;
}

/** A page that asks what time it is. */
function clock({ source, text, offset }: JekyllSource): Diagnostic[] {
  const found = /(?<=\{[{%][^{}]{0,200})(?:site\.time|["'](?:now|today)["'])/i.exec(text);
  return found ? [diagnose(source, offset + found.index, found[0].length, findingOf("liquid-clock"))] : [];
}

/** What LiquidJS says; what it names stands in the first or the only parentheses. */
const CAUSES: [words: RegExp, code: Code][] = [
  [/^tag "(.+)" not found$/s, "liquid-unknown-tag"],
  [/^tag \{%-?\s*(\w+).* not closed$/s, "liquid-open-tag"],
  [/^(?:output|tag) .* not closed$/s, "liquid-open"],
  [/^ENOENT: Failed to lookup "(.+?)" in/, "liquid-no-include"],
  [/limit exceeded|call stack/, "liquid-endless"],
];

/** LiquidJS's error in the words of the theme, at its place in the page. */
function liquidDiagnostic(error: LiquidError, page: JekyllSource): Diagnostic {
  const { token, message, originalError } = error;
  const said = (originalError?.message ?? message).replace(/, (?:file|line):[\s\S]*$/, "").trim();
  const [words, code] = CAUSES.find(([pattern]) => pattern.test(said)) ?? [/^(.*)$/s, "liquid"];
  const name = words.exec(said)?.[1] ?? "";
  const [begin, end] = token?.input === page.text ? [Math.max(0, token.begin), token.end] : [0, 1];
  return diagnose(page.source, page.offset + begin, end - begin, findingOf(code as Code, name));
}

/** Teaches `engine` the filters of Jekyll for a site with these settings. */
function addJekyllFilters(engine: Liquid, config: Values): void {
  const relative = (input: unknown) => {
    const parts = [textOf(config.baseurl), String(input ?? "")].map((part) => part.replace(/^\/*(?=.)/, "/"));
    // What may not stand in an address is escaped, and `..` resolved.
    const { pathname, search, hash } = new URL(parts.join("").replace(/\/+/g, "/"), "http://localhost");
    return isAbsolute(input) ? String(input) : parts.join("") && pathname + search + hash;
  };
  const absolute = (input: unknown) => (isAbsolute(input) ? "" : textOf(config.url)) + relative(input);
  const markdownify = (input: unknown) => kramdown(String(input ?? ""));
  engine.registerFilter("relative_url", relative);
  engine.registerFilter("absolute_url", absolute);
  engine.registerFilter("markdownify", markdownify);
  engine.registerFilter("divided_by", dividedBy);
  for (const end of ["", "_to_string", "_to_long_string", "_to_xmlschema", "_to_rfc822"]) {
    const name = `date${end}`;
    const plain = engine.filters[name];
    if (typeof plain !== "function") continue;
    engine.registerFilter(name, function (input: unknown, ...formats: unknown[]) {
      const given = /^(?:now|today)$/i.test(String(input)) ? "" : input;
      const date = toDate(String(given ?? "").trim());
      const written = formats.map((format) => String(format).replaceAll("%F", "%Y-%m-%d"));
      return date ? plain.call(this, date, ...written) : given;
    });
  }
}

const isAbsolute = (address: unknown) => /^[a-z][a-z0-9+.-]*:/i.test(String(address));

/** Whole numbers are divided to whole ones, as in Ruby, where `7.0` is none: it is looked up how they are written. */
function dividedBy(this: { token: Token }, input: unknown, by: unknown): number | string {
  const { input: text, begin, end } = this.token;
  const quotient = Number(input) / Number(by);
  const hasPoint = /\d\.\d+\s*\|[^|]*$|:\s*\d+\.\d/.test(text.slice(Math.max(0, begin - 20), end));
  if (!hasPoint && [input, by].every((value) => /^-?\d+$/.test(String(value)))) return Math.floor(quotient);
  return Number.isInteger(quotient) ? quotient.toFixed(1) : quotient;
}

/** Reads a date as Liquid does, in universal time whatever the machine's zone; nothing where it is none. */
function toDate(text: string): Date | undefined {
  const isPlaced = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$|^\d{4}-\d\d-\d\d$/i.test(text);
  const date = new Date(isPlaced ? text.replace(/ ([+-]\d\d)(\d\d)$/, "$1:$2") : `${text} UTC`);
  return /\d/.test(text) && !Number.isNaN(date.getTime()) ? date : undefined;
}
