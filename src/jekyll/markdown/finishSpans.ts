import type { StateCore, Token } from "markdown-it";
import { addAttributes } from "./attributes.ts";
import { checkDepth } from "./lines.ts";

/**
 * What can be told once all of a line is read: attributes hang on what stands before them, an HTML element ends no later
 * than what is around it, and of three marks two are the outer ones.
 */
export function finishSpans(state: StateCore, children: Token[]): Token[] {
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
