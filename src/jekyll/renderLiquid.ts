import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Liquid, type LiquidError } from "liquidjs";
import { parse } from "yaml";
import { type Diagnostic, diagnose, type Finding } from "../diagnostics/diagnostic.ts";
import type { JekyllSite, JekyllSource } from "./jekyllSite.ts";
import { jekyllUrl } from "./jekyllUrl.ts";
import { addJekyllFilters } from "./liquidFilters.ts";
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

function clock({ source, offset }: JekyllSource): Diagnostic {
  const [found] = [...source.text.slice(offset).matchAll(/site\.time|["'](?:now|today)["']/gi)];
  const at = offset + (found?.index ?? 0);
  return diagnose(source, at, found?.[0].length ?? 1, {
    severity: "warning",
    code: "liquid-clock",
    message: "this asks what time it is, but the same input must give the same page on any day",
    remedy: "write the date itself, or set SOURCE_DATE_EPOCH for the build",
  });
}

function liquidDiagnostic(error: LiquidError, page: JekyllSource): Diagnostic {
  const { token } = error;
  const isInPage = token?.input === page.text;
  const start = isInPage ? page.offset + Math.max(0, token.begin) : page.offset;
  const length = isInPage ? token.end - token.begin : 1;
  return diagnose(page.source, start, length, findingOf(error));
}

function findingOf({ message, originalError }: LiquidError): Finding {
  const said = (originalError?.message ?? message).replace(/, (?:file|line):[\s\S]*$/, "").trim();
  const say = (code: string, problem: string, remedy: string): Finding => ({
    severity: "error",
    code,
    message: problem,
    remedy,
  });
  const [, tag] = /^tag "(.+)" not found/.exec(said) ?? [];
  if (tag) {
    return say(
      "liquid-unknown-tag",
      `Liquid has no tag \`${tag}\``,
      `remove it, or write \`{% raw %}\` before and \`{% endraw %}\` behind it to show it as it is`,
    );
  }
  const [, unclosed] = /^tag \{%-?\s*(\w+)[\s\S]* not closed$/.exec(said) ?? [];
  if (unclosed) {
    return say(
      "liquid-open-tag",
      `\`{% ${unclosed} %}\` is not closed`,
      `write \`{% end${unclosed} %}\` behind what it holds`,
    );
  }
  if (/^(?:output|tag) "[\s\S]*" not closed$/.test(said)) {
    const end = said.startsWith("output") ? "}}" : "%}";
    return say("liquid-open", `the Liquid that begins here is not closed`, `write \`${end}\` behind it`);
  }
  const [, file] = /^ENOENT: Failed to lookup "(.+?)" in/.exec(said) ?? [];
  if (file) {
    return say(
      "liquid-no-include",
      `there is no file \`${file}\` to include`,
      `put it into \`_includes\`, or remove the tag`,
    );
  }
  return say(
    "liquid",
    `this Liquid cannot be read: ${said}`,
    "correct it; https://jekyllrb.com/docs/liquid/ says how it is written",
  );
}
