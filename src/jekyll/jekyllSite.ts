import type { Source } from "../diagnostics/source.ts";

/** What Jekyll pages of one site share. */
export interface JekyllSite {
  /** `_config.yml`, as it is read. */
  config: Record<string, unknown>;
  /** The folder with the pages, and how messages call it: `pages`. */
  pages: string;
  /** The folder in which `{% include %}` looks. */
  includes: string;
  /** All pages of the site, as templates see them: `site.pages`. */
  all?: object[];
  /** The folder whose YAML and JSON files are `site.data`. */
  data: string;
}

/** A Markdown file, split into front matter and text. */
export interface JekyllSource {
  source: Source;
  frontMatter: Record<string, unknown>;
  text: string;
  /** Where the text begins in the file. */
  offset: number;
  /** Its path within the folder of pages: `talks/list.md`. */
  path: string;
}

/** A setting or a front matter value as text; empty where there is none. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The settings for Markdown that `_config.yml` makes. */
export function kramdownSettings(config: Record<string, unknown>): Record<string, unknown> {
  const settings = typeof config.kramdown === "object" ? config.kramdown : {};
  return { syntax_highlighter: textOf(config.highlighter) || "rouge", ...settings };
}
