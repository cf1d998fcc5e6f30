/** A site of Jekyll: its settings, its pages, and where each of them stands. */
import type { Source } from "../problems/source.ts";

export const CONFIG_FILE = "_config.yml";

/** Settings, or front matter, as they are read. */
export type Values = Record<string, unknown>;

/** What the pages of one site share. */
export interface JekyllSite {
  /** `_config.yml`. */
  config: Values;
  /** The folder with the pages, that in which `{% include %}` looks, and that whose files are `site.data`. */
  input: string;
  includes: string;
  data: string;
}

/** A page's file, its path within the folder of pages (`talks/list.md`), and what stands in it. */
export type JekyllFile = Record<"file" | "path" | "text", string>;

/** A page, split into front matter and text. */
export interface JekyllSource {
  source: Source;
  frontMatter: Values;
  text: string;
  /** Where the text begins in the file. */
  offset: number;
  path: string;
}

/** A setting or a front matter value as text; empty where there is none. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The settings for Markdown that `_config.yml` makes. */
export function kramdownSettings(config: Values): Values {
  const settings = typeof config.kramdown === "object" ? config.kramdown : {};
  return { syntax_highlighter: textOf(config.highlighter) || "rouge", ...settings };
}

/**
 * The address of a page, as Jekyll gives it (https://jekyllrb.com/docs/permalinks/): its `permalink`, else its path, as
 * `/about.html`, or `/about/` where the site's permalinks are pretty.
 */
export function jekyllUrl(page: Pick<JekyllSource, "path" | "frontMatter">, config: Values): string {
  const [, folder = "", basename = ""] = /^(.*?)([^/]*?)\.*(?:\.[^./]*)?$/.exec(`/${page.path}`) ?? [];
  const permalink = textOf(page.frontMatter.permalink);
  if (permalink !== "") return `/${permalink}`.replace(/\/{2,}/g, "/");
  if (basename === "index") return folder;
  return `${folder}${basename}${/^pretty$|^\/.*\/$/.test(textOf(config.permalink)) ? "/" : ".html"}`;
}
