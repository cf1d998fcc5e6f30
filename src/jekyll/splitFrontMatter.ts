import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { cutFrontMatter } from "../yaml/cutFrontMatter.ts";
import type { JekyllSource } from "./jekyllSite.ts";
import { readJekyllYaml } from "./readJekyllYaml.ts";

/** Splits a page into its front matter and its text, as Jekyll does; a page without front matter is all text. */
export function splitFrontMatter(
  source: Source,
  path: string,
): { page: JekyllSource; diagnostics: Diagnostic[] } {
  const { head, diagnostics } = cutFrontMatter(source);
  if (!head) {
    return { page: { source, frontMatter: {}, text: source.text, offset: 0, path }, diagnostics };
  }
  const { value, diagnostics: ofYaml } = readJekyllYaml(source, head.yaml, head.start);
  const text = source.text.slice(head.end);
  return { page: { source, frontMatter: value, text, offset: head.end, path }, diagnostics: ofYaml };
}
