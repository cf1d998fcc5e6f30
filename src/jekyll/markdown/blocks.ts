/** Paragraphs, headings and quotes, which begin and end elsewhere than in CommonMark. */
import { decodeHTML } from "entities";
import type MarkdownIt from "markdown-it";
import type { StateBlock, Token } from "markdown-it";
import { endsLazy, isAtBoundary, LIST_START, lineAt, parseBlocks, pushText } from "./lines.ts";

const HEADING = /^(#{1,6})[\t ]+(.*)$/s;
const UNDERLINE = /^(?:-|(=))[-=]*[ \t]*$/;
const NOT_IN_ID = /[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu;
const PARAGRAPH_END = new RegExp(
  String.raw`${LIST_START.source}|^#{1,6}[\t ]|^ {0,3}(?::[\t| ]|>|~~~|${"`{3}"})`,
);

export function blocks(markdown: MarkdownIt): void {
  const { ruler } = markdown.block;
  ruler.at("paragraph", (state, start) => pushParagraph(state, state.bMarks[start] ?? 0, start));

  ruler.at("heading", (state, start) => {
    const [, marks = "", text = ""] = HEADING.exec(lineAt(state, start)) ?? [];
    return pushHeading(state, marks.length, text.trimEnd(), start + 1);
  });
  ruler.at("lheading", (state, start, end) => {
    const found = start + 1 < end ? UNDERLINE.exec(lineAt(state, start + 1)) : null;
    if (!found || !isAtBoundary(state, start)) return false;
    return pushHeading(state, found[1] ? 1 : 2, lineAt(state, start).trim(), start + 2);
  });

  ruler.at("blockquote", (state, start) => {
    if (!/^ {0,3}>/.test(lineAt(state, start))) return false;
    while (goesOn(state, endsLazy)) state.line++;
    const text = state.src.slice(state.bMarks[start], state.eMarks[state.line - 1]);
    state.push("blockquote_open", "blockquote", 1);
    parseBlocks(state.md, state.env, state.tokens, text.replace(/^ {0,3}> ?/gm, ""));
    state.push("blockquote_close", "blockquote", -1);
    return true;
  });

  markdown.core.ruler.push("heading_ids", ({ tokens }) => {
    const seen = new Map<string, number>();
    for (const [i, token] of tokens.entries()) {
      if (token.type !== "heading_open" || token.attrGet("id")) continue;
      const words = (tokens[i + 1]?.children ?? []).map(wordsOf).join("");
      const id = words.toLowerCase().replace(NOT_IN_ID, "").replace(/[ \t]/g, "-");
      const count = (seen.get(id) ?? -1) + 1;
      seen.set(id, count);
      if (id || count > 0) token.attrSet("id", count > 0 ? `${id}-${count}` : id);
    }
  });
}

const goesOn = (state: StateBlock, ends: (line: string) => boolean) =>
  state.line < state.lineMax && !state.isEmpty(state.line) && !ends(lineAt(state, state.line));

/** Adds the paragraph that begins at `position` of `line`. */
export function pushParagraph(state: StateBlock, position: number, line: number): true {
  state.line = line + 1;
  while (goesOn(state, (text) => PARAGRAPH_END.test(text) || endsLazy(text))) state.line++;
  const text = state.src.slice(position, state.eMarks[state.line - 1]).trim();
  const isLoose = state.line < state.lineMax && state.isEmpty(state.line);
  const paragraph = pushText(state, "paragraph", "p", text);
  paragraph.meta = { isLoose };
  return true;
}

function pushHeading(state: StateBlock, level: number, text: string, line: number): boolean {
  const [, shown = text, id] = /^(.*?)[\t ]\{#([\p{L}_:][\p{L}\p{N}\-.:_]*)\}$/su.exec(text) ?? [];
  const content = shown.replace(/[\t ]#+$/, "").trim();
  if (content === "") return false;
  const heading = pushText(state, "heading", `h${level}`, content);
  if (id) heading.attrSet("id", id);
  state.line = line;
  return true;
}

/** What a part of a heading adds to its id. */
function wordsOf({ type, content }: Token): string {
  if (type === "html_inline") return content.startsWith("&") ? decodeHTML(content) : "";
  return type === "image" ? "" : content;
}
