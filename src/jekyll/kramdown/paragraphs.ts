import { ATX_GFM } from "./headings.ts";
import {
  BLOCKQUOTE_START,
  DEFINITION_LIST_START,
  LAZY_END,
  LIST_START,
  OPT_SPACE,
  PARAGRAPH_LINE,
} from "./patterns.ts";
import { lstrip, re, rstrip } from "./ruby.ts";
import { addText, type BlockParser, blockElement } from "./state.ts";

/** A paragraph, which `end` ends. */
function paragraph(end: string): BlockParser {
  const endRe = re(end);
  return {
    start: re(String.raw`^${OPT_SPACE}[^ \t].*?\n`),
    parse(state) {
      const { source } = state;
      const start = source.pos;
      let text = source.scan(PARAGRAPH_LINE) ?? "";
      while (!source.check(endRe)) text += source.scan(PARAGRAPH_LINE) ?? "";
      text = rstrip(text);
      const last = state.tree.children.at(-1);
      if (last?.type !== "p") {
        const el = blockElement(state, "p");
        state.tree.children.push(el);
        addText(state, lstrip(text), el);
        return true;
      }
      const inside = last.children.at(-1);
      if (inside?.type === state.textType) {
        const hardBreak = start >= 3 && source.text.slice(start - 3, start) === "  \n";
        inside.value += `${hardBreak ? "  \n" : "\n"}${text}`;
      } else {
        addText(state, text, last);
      }
      return true;
    },
  };
}

export const paragraphKramdown = paragraph(`${LAZY_END}|${DEFINITION_LIST_START}`);
export const paragraphGfm = paragraph(
  [
    LAZY_END,
    LIST_START,
    ATX_GFM.replaceAll(/\?<\w+>/g, "?:"),
    DEFINITION_LIST_START,
    BLOCKQUOTE_START,
    `^${OPT_SPACE}[~\`]{3,}`,
  ].join("|"),
);
