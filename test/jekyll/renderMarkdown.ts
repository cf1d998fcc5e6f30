import { type JekyllSite, readJekyllYaml, splitFrontMatter } from "../../src/jekyll/jekyllSite.ts";
import { kramdown } from "../../src/jekyll/kramdown.ts";
import { renderLiquid } from "../../src/jekyll/liquid.ts";
import { source } from "../../src/problems/source.ts";

/** What Jekyll puts into a page's layout: the page's Liquid and Markdown, before the theme changes anything in it. */
export function renderMarkdown(text: string, config = "", folder = "."): string {
  const { page } = splitFrontMatter(source("pages/index.md", text), "index.md");
  const site: JekyllSite = {
    config: readJekyllYaml(source("_config.yml", config)).value,
    input: folder,
    includes: `${folder}/_includes`,
    data: `${folder}/_data`,
  };
  const { text: markdown, diagnostics } = renderLiquid(page, site);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return kramdown(markdown);
}
