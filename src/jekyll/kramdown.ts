import MarkdownIt from "markdown-it";
// @ts-expect-error: it has no types.
import abbreviations from "markdown-it-abbr";
import { blocks } from "./markdown/blocks.ts";
import { code, maths } from "./markdown/code.ts";
import { endnotes, footnotes } from "./markdown/footnotes.ts";
import { html } from "./markdown/html.ts";
import { attributes, type Page, parseBlocks } from "./markdown/lines.ts";
import { links } from "./markdown/links.ts";
import { lists } from "./markdown/lists.ts";
import { spans } from "./markdown/spans.ts";
import { table } from "./markdown/table.ts";

const RULES = [blocks, lists, html, links, footnotes, abbreviations, attributes, maths, table, spans, code];
const markdown = new MarkdownIt({ html: true, xhtmlOut: true }).disable("table");
for (const rules of RULES) markdown.use(rules);
markdown.core.ruler.at("block", ({ src, md, env, tokens }) => parseBlocks(md, env, tokens, src));

/** No CV has so many characters. */
const LONGEST = 300_000;
/** `{::comment}` with what it hides, and `{::options …/}`. */
const HIDDEN = /\{::comment\}[\s\S]{0,20000}?\{:\/(?:comment)?\}|\{::options [^}\n]*\/\}/g;

/**
 * The HTML that Jekyll 4.3 makes of `text`: kramdown with GitHub's dialect (https://kramdown.gettalong.org/syntax.html).
 * Code is not coloured; formulas are MathML.
 *
 * @throws {RangeError} where it is longer, or nested deeper, than anyone writes a page
 */
export function kramdown(text: string): string {
  if (text.length > LONGEST) throw new RangeError("too long");
  const page: Page = { depth: 0, notes: new Map(), uses: new Map() };
  return markdown.render(text.replace(HIDDEN, ""), page) + endnotes(markdown, page);
}
