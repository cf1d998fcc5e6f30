/** A site of Jekyll: its settings, its pages, where each of them stands, and their YAML. */

import { parseDocument, visit } from "yaml";
import { cutFrontMatter } from "../problems/cutFrontMatter.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import { type Source, source } from "../problems/source.ts";
import { aliasProblems, tooDeep, yamlRemedy } from "../problems/yamlProblems.ts";
import { findingOf } from "./findings.ts";

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

/** Splits a page into its front matter and its text, as Jekyll does; a page without front matter is all text. */
export function splitFrontMatter(
  file: Source,
  path: string,
): { page: JekyllSource; diagnostics: Diagnostic[] } {
  const { yaml, start, end, diagnostics } = cutFrontMatter(file);
  const page = { source: file, frontMatter: {}, text: file.text, offset: 0, path };
  if (yaml === undefined) return { page, diagnostics };
  // What stands before it is made blank, so that its lines are those of the file.
  const before = file.text.slice(0, start).replace(/[^\r\n]/g, " ");
  const read = readJekyllYaml(source(file.file, before + yaml));
  const rest = { text: file.text.slice(end), offset: end };
  return { page: { ...page, ...rest, frontMatter: read.value }, diagnostics: read.diagnostics };
}

/**
 * Reads YAML as Ruby does, to which `yes` is true and `4.0` no whole number; but dates stay as they are written, which is
 * how Jekyll shows them.
 */
export function readJekyllYaml(file: Source): { value: Values; diagnostics: Diagnostic[] } {
  const failed = (...diagnostics: Diagnostic[]) => ({ value: {}, diagnostics });
  const deep = tooDeep(file);
  if (deep) return failed(deep);
  const document = parseDocument(file.text, { schema: "core", merge: true, uniqueKeys: false });
  const [error] = document.errors;
  if (error)
    return failed(diagnose(file, error.pos[0], error.pos[1] - error.pos[0], yamlRemedy(file, error)));
  const aliases = aliasProblems(file, document);
  if (aliases.length > 0) return failed(...aliases);
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && node.type === "PLAIN") node.value = asRuby(node.source ?? "", node.value);
    },
  });
  try {
    const value: unknown = document.toJS({ maxAliasCount: -1 }) ?? {};
    if (isMap(value)) return { value: { ...value }, diagnostics: [] };
  } catch {
    // `<<` repeats something that is no group: https://yaml.org/type/merge.html.
  }
  return failed(diagnose(file, 0, file.text.length, findingOf("no-settings")));
}

function asRuby(written: string, value: unknown): unknown {
  if (/^(?:yes|on|no|off)$/i.test(written)) return /^(?:yes|on)$/i.test(written);
  return /^-?\d+\.0+$/.test(written) ? written : value;
}
