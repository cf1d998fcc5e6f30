import { existsSync, readFileSync } from "node:fs";
import type { Cv, Site } from "../cv/model.ts";
import { type Diagnostic, diagnose, type Finding, type Severity } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";
import { readColors } from "../look/colors.ts";
import { unknownName } from "../yaml/unknownName.ts";
import { cleanHtml } from "./cleanHtml.ts";
import { CONFIG_FILE, type JekyllFile } from "./findJekyllPages.ts";
import {
  frontMatterDefaults,
  type JekyllSite,
  type JekyllSource,
  jekyllUrl,
  kramdownSettings,
  textOf,
} from "./jekyllSite.ts";
import { kramdown } from "./kramdown.ts";
import { readJekyllYaml, splitFrontMatter } from "./readJekyllYaml.ts";
import { pageData, renderLiquid } from "./renderLiquid.ts";

/** A page, ready to be published. */
export interface JekyllPage {
  url: string;
  title: string | undefined;
  description: string | undefined;
  /** The text of its first `<h1>`. */
  heading: string | undefined;
  /** What stands in the page's `<main>`. */
  html: string;
  /** Rules for the page's style sheet: its icons, and what its `<style>` elements said. */
  css: string;
}

export interface JekyllReading {
  pages: JekyllPage[];
  /** The record behind these pages: what `_config.yml` says about the site, and no sections. */
  cv: Pick<Cv, "profile" | "site" | "sections" | "pages" | "publications">;
  diagnostics: Diagnostic[];
}

export interface ReadingOptions {
  input: string;
  includes: string;
  data: string;
  /** The names that `style` may have. */
  styles: string[];
}

/** Reads `_config.yml` and the given pages, all of their problems included. */
export function readJekyll(
  files: JekyllFile[],
  { input, includes, data, styles }: ReadingOptions,
): JekyllReading {
  const configSource = source(CONFIG_FILE, existsSync(CONFIG_FILE) ? readFileSync(CONFIG_FILE, "utf8") : "");
  const { value: config, diagnostics } = readJekyllYaml(configSource);
  const read = files.map(({ file, path, text }) => splitFrontMatter(source(file, text), path));
  for (const { page } of read) {
    page.frontMatter = { ...frontMatterDefaults(config, page.path), ...page.frontMatter };
  }
  const sources = read.map(({ page }) => page);
  const jekyll: JekyllSite = { config, pages: input, includes, data };
  jekyll.all = sources.map((page) => pageData(page, jekyll));
  const cv = recordOf(config, sources.find(({ path }) => path === "index.md") ?? sources[0]);
  const rendered = sources.map((page) => renderJekyllPage(page, jekyll, cv.site));
  // The name stands in the page's own first heading; its title may say "Ada's CV".
  const [first] = rendered.toSorted((a, b) => Number(b.page.url === "/") - Number(a.page.url === "/"));
  if (first?.page.heading) cv.profile.name = first.page.heading;
  return {
    pages: rendered.map(({ page }) => page),
    cv,
    diagnostics: [
      ...diagnostics,
      ...checkConfig(configSource, config, styles),
      ...read.flatMap((page) => page.diagnostics),
      ...sources.flatMap(checkLayout),
      ...rendered.flatMap((page) => page.diagnostics),
    ],
  };
}

/** Makes HTML of a page: its Liquid, then its Markdown, then what a page of the theme asks for. */
export function renderJekyllPage(
  page: JekyllSource,
  jekyll: JekyllSite,
  { colors, language }: Pick<Site, "colors" | "language">,
): { page: JekyllPage; diagnostics: Diagnostic[] } {
  const { source: file, frontMatter, offset } = page;
  const made: JekyllPage = {
    url: jekyllUrl(page, jekyll.config),
    title: textOf(frontMatter.title) || undefined,
    description: textOf(frontMatter.description) || undefined,
    heading: undefined,
    html: "",
    css: "",
  };
  try {
    const { text, diagnostics } = renderLiquid(page, jekyll);
    const raw = kramdown(text, kramdownSettings(jekyll.config));
    const cleaned = cleanHtml(raw, { source: file, start: offset, colors, language });
    const { heading, html, css } = cleaned;
    return { page: { ...made, heading, html, css }, diagnostics: [...diagnostics, ...cleaned.diagnostics] };
  } catch (error) {
    // Each level of quotes, lists and elements is a call within a call.
    if (!(error instanceof RangeError)) throw error;
    const said = error.message === "too long" ? TOO_LONG : TOO_DEEP;
    return { page: made, diagnostics: [diagnose(file, offset, 1, said)] };
  }
}

const say = (severity: Severity, code: string, message: string, remedy: string): Finding => ({
  severity,
  code,
  message,
  remedy,
});

const TOO_LONG = say(
  "error",
  "markdown-too-long",
  "this page is longer than any CV",
  "look for a line or a Liquid loop that repeats itself, or make two pages of it",
);

const TOO_DEEP = say(
  "error",
  "markdown-too-deep",
  "this page nests quotes, lists or HTML too deep to be read",
  "look for a line with very many `>`, list marks or tags, and take most of them out",
);

function recordOf(config: Record<string, unknown>, index: JekyllSource | undefined): JekyllReading["cv"] {
  const style = textOf(config.style) || "classic";
  const { findings: _, ...colors } = readColors({}, style);
  const ownTitle = textOf(index?.frontMatter.title);
  const title = textOf(config.title) || ownTitle || "Curriculum vitae";
  const language = [index?.frontMatter.lang, config.lang, config.language].map(textOf).find(Boolean) ?? "en";
  const description = textOf(config.description);
  const url = (textOf(config.url) + textOf(config.baseurl)).replace(/\/+$/, "");
  return {
    profile: { name: ownTitle || title, otherNames: [], contacts: [] },
    site: {
      title,
      language,
      style,
      colors,
      ...(description ? { description } : {}),
      ...(/^https?:/.test(url) ? { url } : {}),
    },
    sections: [],
    pages: [],
    publications: [],
  };
}

/** Places a problem at the value of a key. */
function diagnoseValue(file: Source, key: string, value: string, finding: Finding): Diagnostic {
  const offset = file.text.search(new RegExp(`(?<=^${key}[ \\t]*:[ \\t]*)\\S`, "m"));
  return diagnose(file, Math.max(0, offset), value.length, finding);
}

/** Styles are those of the theme; and of the readers of Markdown that Jekyll can be given it has the usual one. */
function checkConfig(file: Source, config: Record<string, unknown>, styles: string[]): Diagnostic[] {
  const [style, markdown] = [textOf(config.style), textOf(config.markdown)];
  const unknown = unknownName("style", style, styles).finding;
  const other = say(
    "warning",
    "jekyll-markdown",
    `pages are read as kramdown, not as \`${markdown}\``,
    "write `markdown: kramdown`, and look whether the pages are as they were",
  );
  return [
    ...(["", ...styles].includes(style) ? [] : [diagnoseValue(file, "style", style, unknown)]),
    ...(/^(?:kramdown)?$/i.test(markdown) ? [] : [diagnoseValue(file, "markdown", markdown, other)]),
  ];
}

/** Of Jekyll's layouts the theme has one. */
function checkLayout({ source: file, frontMatter }: JekyllSource): Diagnostic[] {
  const layout = textOf(frontMatter.layout);
  if (["", "cv", "null", "none"].includes(layout)) return [];
  const remedy = `write \`layout: cv\`, or make the layout as \`_includes/${layout}.njk\``;
  const unknown = say("error", "unknown-layout", `there is no layout \`${layout}\``, remedy);
  return [diagnoseValue(file, "layout", layout, unknown)];
}
