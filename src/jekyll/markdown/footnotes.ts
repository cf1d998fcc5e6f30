/** Footnotes: `[^name]` within a line, and `[^name]: …`, whose lines below are indented. */
import type MarkdownIt from "markdown-it";
import { type Page, rule } from "./lines.ts";

const NOTE = /^ {0,3}\[\^(\w[\w-]*)\]:(.*(?:\n(?: {4}|\t).*|\n[ \t]*(?=\n))*)/gm;

export function footnotes(markdown: MarkdownIt): void {
  markdown.core.ruler.before("block", "notes", (state) => {
    state.src = state.src.replace(NOTE, (_, name: string, text: string) => {
      state.env.notes.set(name, text.replace(/^(?: {4}|\t)/gm, "").trim());
      return "";
    });
  });

  const reference = rule(/\[\^(\w[\w-]*)\]/y, (state, [text, name = ""]) => {
    const { notes, uses }: Page = state.env;
    const token = state.push(notes.has(name) ? "html_inline" : "text", "", 0);
    token.content = text;
    if (!notes.has(name)) return;
    uses.set(name, (uses.get(name) ?? 0) + 1);
    const number = [...uses.keys()].indexOf(name) + 1;
    const link = `<a href="#fn:${name}" class="footnote" rel="footnote">${number}</a>`;
    token.content = `<sup id="${idOf(name, uses.get(name))}" role="doc-noteref">${link}</sup>`;
  });
  markdown.inline.ruler.before("link", "footnote", reference);
}

/** The notes that a page refers to, in this order, as they stand at its end. */
export function endnotes(markdown: MarkdownIt, page: Page): string {
  const items: string[] = [];
  // One may refer to others, which are read behind it.
  for (const [name, uses] of page.uses) {
    const [text = "", end] = markdown.render(page.notes.get(name) ?? "", page).split(/(<\/p>\n)$/);
    const links = Array.from({ length: uses }, (_, use) => linkBack(name, use + 1)).join("&nbsp;");
    const last = end ? `&nbsp;${links}</p>` : `<p>${links}</p>`;
    items.push(`<li id="fn:${name}" role="doc-endnote">\n${text}${last}\n</li>\n`);
  }
  if (items.length === 0) return "";
  return `<div class="footnotes" role="doc-endnotes">\n<ol>\n${items.join("")}</ol>\n</div>\n`;
}

const idOf = (name: string, use = 1) => `fnref:${name}${use > 1 ? `:${use - 1}` : ""}`;

function linkBack(name: string, use: number): string {
  const count = use > 1 ? `<sup>${use}</sup>` : "";
  return `<a href="#${idOf(name, use)}" class="reversefootnote" role="doc-backlink">&#8617;${count}</a>`;
}
