import { existsSync, readFileSync } from "node:fs";
import type { Cv } from "../cv/model.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";
import { readColors } from "../look/colors.ts";
import { unknownName } from "../yaml/unknownName.ts";
import { CONFIG_FILE, type JekyllFile } from "./findJekyllPages.ts";
import { frontMatterDefaults } from "./frontMatterDefaults.ts";
import { type JekyllSite, type JekyllSource, textOf } from "./jekyllSite.ts";
import { readJekyllYaml } from "./readJekyllYaml.ts";
import { type JekyllPage, renderJekyllPage } from "./renderJekyllPage.ts";
import { pageData } from "./renderLiquid.ts";
import { splitFrontMatter } from "./splitFrontMatter.ts";

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
  const index = sources.find(({ path }) => path === "index.md") ?? sources[0];
  const cv = recordOf(config, index);
  const rendered = sources.map((page) => renderJekyllPage(page, jekyll, cv.site));
  // The name stands in the page's own first heading; its title may say "Ada's CV".
  const [first] = rendered.toSorted((a, b) => Number(b.page.url === "/") - Number(a.page.url === "/"));
  if (first?.page.heading) cv.profile.name = first.page.heading;
  return {
    pages: rendered.map(({ page }) => page),
    cv,
    diagnostics: [
      ...diagnostics,
      ...checkStyle(configSource, config, styles),
      ...checkMarkdown(configSource, config),
      ...read.flatMap((page) => page.diagnostics),
      ...sources.flatMap(checkLayout),
      ...rendered.flatMap((page) => page.diagnostics),
    ],
  };
}

function recordOf(config: Record<string, unknown>, index: JekyllSource | undefined): JekyllReading["cv"] {
  const { findings: _, ...colors } = readColors({}, textOf(config.style) || "classic");
  const title = textOf(config.title) || textOf(index?.frontMatter.title) || "Curriculum vitae";
  const description = textOf(config.description);
  const url = (textOf(config.url) + textOf(config.baseurl)).replace(/\/+$/, "");
  return {
    profile: { name: textOf(index?.frontMatter.title) || title, otherNames: [], contacts: [] },
    site: {
      title,
      language: textOf(index?.frontMatter.lang) || textOf(config.lang) || textOf(config.language) || "en",
      style: textOf(config.style) || "classic",
      colors,
      ...(description ? { description } : {}),
      ...(/^https?:/.test(url) ? { url } : {}),
    },
    sections: [],
    pages: [],
    publications: [],
  };
}

function checkStyle(configSource: Source, config: Record<string, unknown>, styles: string[]): Diagnostic[] {
  const style = textOf(config.style);
  if (style === "" || styles.includes(style)) return [];
  const offset = configSource.text.search(/(?<=^style[ \t]*:[ \t]*)\S/m);
  return [
    diagnose(configSource, Math.max(0, offset), style.length, unknownName("style", style, styles).finding),
  ];
}

/** Jekyll can be given other readers of Markdown; the theme has the one that it comes with. */
function checkMarkdown(configSource: Source, config: Record<string, unknown>): Diagnostic[] {
  const markdown = textOf(config.markdown);
  if (["", "kramdown"].includes(markdown.toLowerCase())) return [];
  const offset = configSource.text.search(/(?<=^markdown[ \t]*:[ \t]*)\S/m);
  return [
    diagnose(configSource, Math.max(0, offset), markdown.length, {
      severity: "warning",
      code: "jekyll-markdown",
      message: `pages are read as kramdown, not as \`${markdown}\``,
      remedy: "write `markdown: kramdown`, and look whether the pages are as they were",
    }),
  ];
}

/** Of Jekyll's layouts the theme has one. */
function checkLayout({ source: file, frontMatter }: JekyllSource): Diagnostic[] {
  const layout = textOf(frontMatter.layout);
  if (["", "cv", "null", "none"].includes(layout)) return [];
  const offset = file.text.search(/(?<=^layout[ \t]*:[ \t]*)\S/m);
  return [
    diagnose(file, Math.max(0, offset), layout.length, {
      severity: "error",
      code: "unknown-layout",
      message: `there is no layout \`${layout}\``,
      remedy: `write \`layout: cv\`, or make the layout as \`_includes/${layout}.njk\``,
    }),
  ];
}
