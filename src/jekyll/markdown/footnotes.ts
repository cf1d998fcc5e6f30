/** Footnotes: `[^name]` within a line, and `[^name]: …`, whose lines below are indented. */
import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import { lineAt, type Page, parseBlocks, rule } from "./lines.ts";
import { finishSpans } from "./spans.ts";

const INDENT = /^(?: {4}|\t)/;

export function footnotes(markdown: MarkdownIt): void {
  markdown.block.ruler.before("reference", "footnote", (state, start) => {
    const [, name, first = ""] = /^ {0,3}\[\^(\w[\w-]*)\]:\s*(.*)$/s.exec(lineAt(state, start)) ?? [];
    if (name === undefined) return false;
    const lines = [first];
    const isNext = (line: number) => state.isEmpty(line) || INDENT.test(lineAt(state, line));
    for (state.line = start + 1; state.line < state.lineMax && isNext(state.line); state.line++) {
      lines.push(lineAt(state, state.line).replace(INDENT, ""));
    }
    const { notes }: Page = state.env;
    const note = { tokens: [], uses: 0 };
    parseBlocks(state.md, state.env, note.tokens, lines.join("\n"));
    notes.set(name, note);
    return true;
  });

  const reference = rule(/\[\^(\w[\w-]*)\]/y, (state, [text, name = ""]) => {
    const { notes, used }: Page = state.env;
    const note = notes.get(name);
    const token = state.push(note ? "html_inline" : "text", "", 0);
    token.content = text;
    if (!note) return;
    if (note.uses++ === 0) used.push(name);
    const link = `<a href="#fn:${name}" class="footnote" rel="footnote">${used.indexOf(name) + 1}</a>`;
    token.content = `<sup id="${idOf(name, note.uses)}" role="doc-noteref">${link}</sup>`;
  });
  markdown.inline.ruler.before("link", "footnote", reference);

  // A note is read where the page has been read, since it is numbered where it is first referred to.
  markdown.core.ruler.at("inline", (state) => {
    const { notes, used }: Page = state.env;
    const tokenOf = (type: string, content: string) =>
      Object.assign(new state.Token(type, "", 0), { content });
    readSpans(state, state.tokens);
    for (const [i, name] of used.entries()) {
      const { tokens = [], uses = 0 } = notes.get(name) ?? {};
      readSpans(state, tokens);
      const links = Array.from({ length: uses }, (_, use) => linkBack(name, use + 1)).join("&nbsp;");
      const end = tokens.at(-1)?.type === "paragraph_close" ? tokens.at(-2)?.children : undefined;
      end?.push(tokenOf("html_inline", `&nbsp;${links}`));
      const head = i === 0 ? '<div class="footnotes" role="doc-endnotes">\n<ol>\n' : "";
      const tail = i === used.length - 1 ? "</ol>\n</div>\n" : "";
      state.tokens.push(tokenOf("html_block", `${head}<li id="fn:${name}" role="doc-endnote">\n`), ...tokens);
      state.tokens.push(tokenOf("html_block", `${end ? "" : `<p>${links}</p>`}</li>\n${tail}`));
    }
  });
}

const idOf = (name: string, use: number) => `fnref:${name}${use > 1 ? `:${use - 1}` : ""}`;

function linkBack(name: string, use: number): string {
  const count = use > 1 ? `<sup>${use}</sup>` : "";
  return `<a href="#${idOf(name, use)}" class="reversefootnote" role="doc-backlink">&#8617;${count}</a>`;
}

function readSpans(state: StateCore, tokens: Token[]): void {
  for (const token of tokens) {
    if (token.type !== "inline") continue;
    const children: Token[] = [];
    state.md.inline.parse(token.content, state.md, state.env, children);
    token.children = finishSpans(state, children);
  }
}
