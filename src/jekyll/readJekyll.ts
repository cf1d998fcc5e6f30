import { existsSync, readFileSync } from "node:fs";
import { filled } from "../filled.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import { type Source, source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import type { Cv, Site } from "../record/cv.ts";
import { readColors } from "../style/colors.ts";
import { languageTag } from "../text/languageTag.ts";
import { type CleanHtml, cleanHtml } from "./cleanHtml.ts";
import { type Code, findingOf } from "./findings.ts";
import * as site from "./jekyllSite.ts";
import { readJekyllYaml, splitFrontMatter } from "./jekyllSite.ts";
import { kramdown } from "./kramdown.ts";
import { renderLiquid } from "./liquid.ts";

const { CONFIG_FILE, textOf } = site;

/** A page, ready to be published: `html` is what stands in its `<main>`. */
export interface JekyllPage extends Omit<CleanHtml, "diagnostics"> {
  url: string;
  title: string | undefined;
  description: string | undefined;
}

export interface JekyllReading {
  pages: JekyllPage[];
  /** The record behind these pages: what `_config.yml` says about the site, and no sections. */
  cv: Pick<Cv, "profile" | "site" | "sections" | "pages" | "publications">;
  diagnostics: Diagnostic[];
}

/** Where the site stands, and the names that `style` may have. */
type ReadingOptions = Omit<site.JekyllSite, "config"> & { styles: string[] };

/** Reads `_config.yml` and the given pages, all of their problems included. */
export function readJekyll(files: site.JekyllFile[], { styles, ...folders }: ReadingOptions): JekyllReading {
  const configFile = source(CONFIG_FILE, existsSync(CONFIG_FILE) ? readFileSync(CONFIG_FILE, "utf8") : "");
  const { value: config, diagnostics } = readJekyllYaml(configFile);
  const read = files.map(({ file, path, text }) => splitFrontMatter(source(file, text), path));
  const pages = read.map(({ page }) => page);
  const cv = recordOf(config, pages.find(({ path }) => path === "index.md") ?? pages[0]);
  const rendered = pages.map((page) => renderJekyllPage(page, { config, ...folders }, cv.site));
  // The name stands in the page's own first heading; its title may say "Ada's CV".
  const first = rendered.find(({ page }) => page.url === "/") ?? rendered[0];
  if (first?.page.heading) cv.profile.name = first.page.heading;
  return {
    pages: rendered.map(({ page }) => page),
    cv,
    diagnostics: [
      ...diagnostics,
      ...complain(configFile, config, "style", styles),
      ...[...read, ...rendered].flatMap((page) => page.diagnostics),
      ...pages.flatMap((page) => complain(page.source, page.frontMatter, "layout", ["cv", "null", "none"])),
    ],
  };
}

/** Makes HTML of a page: its Liquid, then its Markdown, then what a page of the theme asks for. */
export function renderJekyllPage(
  page: site.JekyllSource,
  jekyll: site.JekyllSite,
  look: Pick<Site, "colors">,
): { page: JekyllPage; diagnostics: Diagnostic[] } {
  const made = {
    url: site.jekyllUrl(page, jekyll.config),
    title: textOf(page.frontMatter.title) || undefined,
    description: textOf(page.frontMatter.description) || undefined,
  };
  try {
    const { text, diagnostics } = renderLiquid(page, jekyll);
    const html = kramdown(text);
    const { diagnostics: ofHtml, ...cleaned } = cleanHtml(html, page, look);
    return { page: { ...made, ...cleaned }, diagnostics: [...diagnostics, ...ofHtml] };
  } catch (error) {
    // Each level of quotes, lists and elements is a call within a call.
    if (!(error instanceof RangeError)) throw error;
    const diagnostics = [diagnose(page.source, page.offset, 1, findingOf("page-too-long"))];
    return { page: { ...made, heading: undefined, html: "", css: "" }, diagnostics };
  }
}

function recordOf(config: site.Values, index: site.JekyllSource | undefined): JekyllReading["cv"] {
  const style = textOf(config.style) || "classic";
  const { findings: _, ...colors } = readColors({}, style);
  const ownTitle = textOf(index?.frontMatter.title);
  const title = textOf(config.title) || ownTitle || "Curriculum vitae";
  const written = [index?.frontMatter.lang, config.lang, config.language].map(textOf).find(Boolean) ?? "en";
  const language = languageTag(written) || "en";
  const url = (textOf(config.url) + textOf(config.baseurl)).replace(/\/+$/, "");
  const more = { description: textOf(config.description), url: /^https?:/.test(url) ? url : "" };
  return {
    profile: { name: ownTitle || title, otherNames: [], contacts: [] },
    site: { title, language, style, colors, ...filled(more) },
    ...{ sections: [], pages: [], publications: [] },
  };
}

/** Reports the value of a key that is none of those that the theme has. */
function complain(file: Source, settings: site.Values, key: string, known: string[]): Diagnostic[] {
  const value = textOf(settings[key]);
  if (value === "" || known.includes(value)) return [];
  const offset = file.text.search(new RegExp(`(?<=^${key}[ \\t]*:[ \\t]*)\\S`, "m"));
  const said =
    key === "style" ? unknownName(key, value, known).finding : findingOf(`unknown-${key}` as Code, value);
  return [diagnose(file, Math.max(0, offset), value.length, said)];
}
