/** Attributes in braces: `{: .class #id key="value"}` (https://kramdown.gettalong.org/syntax.html#block-attributes). */
import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { BRACES_LINE, isAtBoundary, lineAt } from "./lines.ts";

const ITEM =
  /(?<!\S)(?:(\w[\w-]*)=(["'])((?:\\[}"']|(?!\2)[^}])*)\2|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?!\S)/g;

/** Gives a token what stands in the braces. */
export function addAttributes(token: Token | undefined, items: string): void {
  for (const [, key, , value = "", marks = ""] of items.matchAll(ITEM)) {
    if (key) token?.attrSet(key, value.replace(/\\([}"'])/g, "$1"));
    for (const [mark, ...word] of marks.match(/[#.][^.#]+/g) ?? []) {
      if (mark === "#") token?.attrSet("id", word.join(""));
      else token?.attrJoin("class", word.join(""));
    }
  }
}

/** Braces on a line of their own belong to the block right before them, or else to the next. */
export function attributes(markdown: MarkdownIt): void {
  markdown.block.ruler.before("paragraph", "attributes", (state, line) => {
    const [found, items = ""] = BRACES_LINE.exec(lineAt(state, line)) ?? [];
    if (!found) return false;
    const isFirst = isAtBoundary(state, line);
    if (!isFirst) addAttributes(lastBlock(state.tokens), items);
    Object.assign(state.push("attributes", "", 0), { hidden: true, info: isFirst ? items : "" });
    state.line = line + 1;
    return true;
  });

  markdown.core.ruler.after("block", "attributes", ({ tokens }) => {
    let waiting = "";
    for (const token of tokens) {
      if (token.type !== "attributes" && token.nesting >= 0) addAttributes(token, waiting);
      waiting = token.type === "attributes" ? `${waiting} ${token.info}` : "";
    }
  });
}

/** The token that opens the block which ended last. */
const lastBlock = (tokens: Token[], depth = 0) =>
  tokens.findLast(({ nesting }) => {
    depth += nesting;
    return depth === 0;
  });
