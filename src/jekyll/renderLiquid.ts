import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Liquid, type LiquidError } from "liquidjs";
import { parse } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { JekyllSite, JekyllSource } from "./jekyllSite.ts";
import { jekyllUrl } from "./jekyllUrl.ts";
import { addJekyllFilters } from "./liquidFilters.ts";
import { clock, liquidDiagnostic } from "./liquidFindings.ts";
import { addJekyllTags } from "./liquidTags.ts";

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
  let asksForTime = false;
  const engine = new Liquid({
    partials: [site.includes],
    root: [site.includes],
    relativeReference: false,
    jekyllInclude: true,
    jekyllWhere: true,
    dynamicPartials: false,
    timezoneOffset: 0,
    locale: "en",
  });
  addJekyllFilters(engine, site, () => {
    asksForTime = true;
  });
  addJekyllTags(engine, site, page.path);
  try {
    const text = String(engine.parseAndRenderSync(asRuby(page.text), scope(page, site)));
    return { text, diagnostics: asksForTime ? [clock(page)] : [] };
  } catch (error) {
    return { text: page.text, diagnostics: [liquidDiagnostic(error as LiquidError, page)] };
  }
}

/**
 * A backslash in a Liquid string is one, as in Ruby's Liquid, where LiquidJS would read an escape; and dividing by `4.0`
 * is not dividing by `4`, though JavaScript knows one kind of number.
 */
function asRuby(text: string): string {
  const pieces = text.split(/(\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\})/);
  return pieces
    .map((piece, i) => {
      if (i % 2 === 1) return piece;
      const divided = piece.replace(/(\bdivided_by:\s*)(\d+\.\d+)/g, '$1"$2"');
      if (!divided.includes("\\")) return divided;
      return divided.replace(/\{\{[\s\S]*?\}\}|\{%(?!-?\s*include)[\s\S]*?%\}/g, (tag) =>
        tag.replace(/"[^"]*"|'[^']*'/g, (string) => string.replaceAll("\\", "\\\\")),
      );
    })
    .join("");
}

function scope(page: JekyllSource, site: JekyllSite): object {
  return {
    site: {
      ...site.config,
      // The clock, read only by a filter of dates, and only where a build is told what time it is.
      time: "now",
      data: readData(site.data),
      pages: site.all ?? [],
      html_pages: site.all ?? [],
      posts: [],
      static_files: [],
      ...(site.config.baseurl === undefined ? { baseurl: "" } : {}),
    },
    page: { ...pageData(page, site), content: page.text },
    jekyll: { environment: "development", version: "4.3.1" },
    layout: {},
  };
}

/** What templates see of a page: its front matter, its name and its address. */
export function pageData(page: JekyllSource, site: JekyllSite): object {
  const url = jekyllUrl(page, site.config);
  const name = page.path.split("/").at(-1);
  return { ...page.frontMatter, name, path: page.path, url, dir: url.replace(/[^/]*$/, "") };
}

/** `site.data`: the YAML and JSON files of the data folder that can be read, by name. */
function readData(folder: string): Record<string, unknown> {
  if (!existsSync(folder)) return {};
  const data: Record<string, unknown> = {};
  for (const name of readdirSync(folder).sort()) {
    if (![".yml", ".yaml", ".json"].includes(extname(name))) continue;
    try {
      data[name.slice(0, -extname(name).length)] = parse(readFileSync(join(folder, name), "utf8"));
    } catch {
      // The record's own reader says what is wrong in a data file.
    }
  }
  return data;
}
