/** A site of Jekyll: its settings, its pages, and where each of them stands. */
import type { Source } from "../diagnostics/source.ts";
import { escapeRegExp } from "../text/escapeRegExp.ts";

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
  pages?: JekyllSource[];
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
export function jekyllUrl(
  { path, frontMatter }: Pick<JekyllSource, "path" | "frontMatter">,
  config: Values,
): string {
  const [, folder = "", basename = ""] = /^(.*?)([^/]*?)\.*(?:\.[^./]*)?$/.exec(`/${path}`) ?? [];
  const permalink = textOf(frontMatter.permalink)
    .replaceAll(":path", folder.slice(1, -1))
    .replaceAll(":basename", basename)
    .replaceAll(":output_ext", ".html");
  if (permalink !== "") return `/${permalink}`.replace(/\/{2,}/g, "/");
  if (basename === "index") return folder;
  return `${folder}${basename}${/^pretty$|^\/.*\/$/.test(textOf(config.permalink)) ? "/" : ".html"}`;
}

/** One entry of `defaults` in `_config.yml`. */
type Default = { scope?: { path?: string; type?: string }; values?: object } | null;

/**
 * What `_config.yml` says of the front matter of the page at `path`, within the folder of pages, under `defaults`
 * (https://jekyllrb.com/docs/configuration/front-matter-defaults/): of two that say the same, that of the longer path.
 */
export function frontMatterDefaults(config: Values, path: string): Values {
  const defaults: Default[] = Array.isArray(config.defaults) ? config.defaults : [];
  const folderOf = (entry: Default) => String(entry?.scope?.path ?? "").replace(/^\/|\/$/g, "");
  const isWithin = (folder: string) =>
    folder === "" || new RegExp(`^${escapeRegExp(folder).replaceAll("\\*", "[^/]*")}(?:/|$)`).test(path);
  const applying = defaults
    .filter((entry) => ["", "pages"].includes(entry?.scope?.type ?? "") && isWithin(folderOf(entry)))
    .toSorted((a, b) => folderOf(a).length - folderOf(b).length);
  return Object.assign({}, ...applying.map((entry) => entry?.values));
}
