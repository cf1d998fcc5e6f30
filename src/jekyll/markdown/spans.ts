/** What stands within a line and is read otherwise than in CommonMark: breaks, escapes, emphasis, typography. */
import type MarkdownIt from "markdown-it";
import type { StateCore, StateInline, Token } from "markdown-it";
import { addAttributes, BRACES, checkDepth, rule } from "./lines.ts";

const TEXT = /(?: (?! {0,200}\n|>>)|[^\s\\`*_~[\]!<>&{"'.\-$])+/y;
const BREAK = /(?: {2,200}|\\\\?)\n\s*/y;
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/y;
const ENTITY = /&(?:[A-Za-z][\w.-]{0,40}|#\d{1,10}|#x[\da-fA-F]{1,10});/y;
const SYMBOL = / >>|---?|\.\.\.|<< ?|>>/y;
const SYMBOLS: Record<string, string> = { "---": "—", "--": "–", "...": "…", "<<": "«", ">>": "»" };

export function spans(markdown: MarkdownIt): void {
  const { ruler } = markdown.inline;
  const pushing = (pattern: RegExp, type: string, tag = "") =>
    rule(pattern, (state, [content, inner = content]) => {
      Object.assign(state.push(type, tag, 0), { content: inner, info: inner });
    });
  const text = rule(TEXT, (state, [found]) => {
    state.pending += found;
  });
  const symbol = rule(SYMBOL, (state, [found]) => {
    const written = found.replace(/\S+/, (mark) => SYMBOLS[mark] ?? mark);
    state.push("text", "", 0).content = written.replace(" ", "\u00A0");
  });
  ruler.at("text", text);
  ruler.at("newline", pushing(BREAK, "hardbreak", "br"));
  ruler.at("escape", pushing(ESCAPED, "text"));
  ruler.at("entity", pushing(ENTITY, "html_inline"));
  ruler.at("emphasis", marks);
  ruler.before("escape", "attributes", pushing(BRACES, "attributes"));
  ruler.before("escape", "symbols", symbol);
  ruler.before("escape", "quotes", quote);

  markdown.core.ruler.at("inline", (state) => {
    for (const token of state.tokens) {
      if (token.type !== "inline") continue;
      const children: Token[] = [];
      state.md.inline.parse(token.content, state.md, state.env, children);
      token.children = finishSpans(state, children);
    }
  });
}

/** Marks open before anything but white space, and close behind anything else; `_` does neither within a word. */
function marks(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const mark = src[pos];
  if (silent || (mark !== "*" && mark !== "_")) return false;
  while (src[state.pos] === mark && state.pos < state.posMax) state.pos++;
  const before = src.slice(Math.max(0, pos - 2), pos);
  const behind = src[state.pos] ?? "";
  const open = /\S/.test(behind) && !(mark === "_" && /\p{L}-?$/u.test(before));
  const close = /\S$/.test(before) && !(mark === "_" && /[\p{L}\p{N}]/u.test(behind));
  const length = state.pos - pos;
  for (let i = 0; i < length; i++) {
    state.push("text", "", 0).content = mark;
    const token = state.tokens.length - 1;
    state.delimiters.push({ marker: mark.charCodeAt(0), length, token, end: -1, open, close });
  }
  return true;
}

/** What shows at the beginning of a text, or right behind a mark, that a quote ends there: a sign, the end of a word, of a line. */
const ENDING = /^(?:_(?!\.\.)[\p{L}\p{N}]|[!-/:-@[-^{-~`](?!\.\.)(?![\p{L}\p{N}_])|\s|s(?![\p{L}\p{N}_])|$)/u;

/** Whether a quote opens: behind text by the character before it, elsewhere by what follows. */
function opens(before: string, after: string): boolean {
  if (before !== "") return /[ \t\r\n\\[{(-]/.test(before);
  return /^[_*]{1,2}\S/.test(after) || !ENDING.test(after);
}

function quote(state: StateInline, silent: boolean): boolean {
  const { src, pos, pending } = state;
  const mark = src[pos];
  if (mark !== '"' && mark !== "'") return false;
  const after = src.slice(pos + 1, pos + 5);
  // The ’80s have an apostrophe.
  const isOpen = !(mark === "'" && /^\d\ds/.test(after)) && opens(pending.slice(-1), after);
  if (!silent) state.push("text", "", 0).content = (mark === '"' ? "“”" : "‘’")[isOpen ? 0 : 1] ?? mark;
  state.pos++;
  return true;
}

/**
 * What can be told once all of a line is read: attributes hang on what stands before them, an HTML element ends no later
 * than what is around it, and of three marks two are the outer ones.
 */
function finishSpans(state: StateCore, children: Token[]): Token[] {
  const out: Token[] = [];
  /** Where those stand in `out` that are open, and what attributes would hang on. */
  const open: number[] = [];
  let last: Token | undefined;
  const innermost = () => out[open.at(-1) ?? -1];
  const close = (token: Token) => {
    const at = open.pop() ?? -1;
    const [outer, inner] = [out[at], out[at + 1]];
    if (token.type === "em_close" && inner?.meta?.end === out.length - 1) {
      swap(outer, inner);
      swap(token, out.at(-1));
    }
    if (outer) outer.meta = { end: out.length };
    last = outer;
    out.push(token);
  };
  const isElement = (token: Token | undefined) => token?.info === "open";
  const closeElement = () => {
    close(Object.assign(new state.Token("html_inline", "", 0), { content: `</${innermost()?.tag}>` }));
  };
  for (const token of children) {
    const isEnd = token.type === "html_inline" && token.info === "close";
    if (token.type === "text" && token.content === "") continue;
    if (token.tag === "s") token.tag = "del";
    if (token.type === "attributes" && last) addAttributes(last, token.info);
    else if (isEnd && isElement(innermost()) && innermost()?.tag === token.tag) closeElement();
    else if (token.type === "attributes" || isEnd) {
      const content = isEnd ? token.content : `{:${token.info}}`;
      out.push(Object.assign(token, { type: "text", tag: "", content }));
    } else if (token.nesting < 0) {
      while (isElement(innermost())) closeElement();
      close(token);
    } else {
      const opens = token.nesting > 0 || isElement(token);
      if (opens) checkDepth(open.push(out.length), 500);
      last = opens || /^text|break$/.test(token.type) ? undefined : token;
      out.push(token);
    }
  }
  while (open.length > 0) closeElement();
  return out;
}

/** `***a***` is strong around emphasis, where CommonMark has it the other way round. */
function swap(one: Token | undefined, other: Token | undefined): void {
  if (!one || !other || other.markup !== one.markup.repeat(2)) return;
  [one.type, other.type, one.tag, other.tag] = [other.type, one.type, other.tag, one.tag];
}
