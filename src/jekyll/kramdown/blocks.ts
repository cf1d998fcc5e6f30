/** The blocks that are read in a few lines each: blank lines, quotes, rules, formulas. */

import {
  BLANK_LINE,
  BLOCKQUOTE_START,
  EOB_MARKER,
  IAL_BLOCK_START,
  LAZY_END,
  OPT_SPACE,
  PARAGRAPH_LINE,
} from "./patterns.ts";
import { END, re, SPACE, strip } from "./ruby.ts";
import { addText, afterBlockBoundary, type BlockParser, blockElement, type State } from "./state.ts";

const BLOCK_BOUNDARY = re([BLANK_LINE, EOB_MARKER, IAL_BLOCK_START, END].join("|"));

/** Whether what was read just now may end a block here. */
export function beforeBlockBoundary(state: State): boolean {
  return state.source.check(BLOCK_BOUNDARY);
}

export const blankLine: BlockParser = {
  start: re(BLANK_LINE),
  parse(state) {
    state.source.accept();
    const last = state.tree.children.at(-1);
    if (last?.type === "blank") last.value += state.source.matched;
    else state.tree.children.push(blockElement(state, "blank", state.source.matched));
    return true;
  },
};

export const eobMarker: BlockParser = {
  start: re(EOB_MARKER),
  parse(state) {
    state.source.accept();
    state.tree.children.push(blockElement(state, "eob"));
    return true;
  },
};

const LAZY_END_RE = re(LAZY_END);

export const blockquote: BlockParser = {
  start: re(BLOCKQUOTE_START),
  parse(state) {
    let text = state.source.scan(PARAGRAPH_LINE) ?? "";
    while (!state.source.check(LAZY_END_RE)) text += state.source.scan(PARAGRAPH_LINE) ?? "";
    const el = blockElement(state, "blockquote");
    state.tree.children.push(el);
    state.parseBlocks(el, text.replace(re(BLOCKQUOTE_START, "g"), ""));
    return true;
  },
};

export const HR_START = re(String.raw`^${OPT_SPACE}(\*|-|_)[ \t]*\1[ \t]*\1(\1|[ \t])*\n`);

export const horizontalRule: BlockParser = {
  start: HR_START,
  parse(state) {
    state.source.accept();
    state.tree.children.push(blockElement(state, "hr"));
    return true;
  },
};

export const blockMath: BlockParser = {
  start: re(String.raw`^${OPT_SPACE}(\\)?\$\$([\s\S]*?)\$\$(${SPACE}*?\n)?`),
  parse(state) {
    const { source } = state;
    if (!afterBlockBoundary(state)) return false;
    if (source.group(1) !== undefined) {
      if (source.group(3) !== undefined) source.scan(re(`^${OPT_SPACE}\\\\`));
      return false;
    }
    const start = source.pos;
    source.accept();
    const tex = strip(source.group(2) ?? "");
    if (!beforeBlockBoundary(state)) {
      source.pos = start;
      return false;
    }
    const el = blockElement(state, "math", tex);
    el.options.category = "block";
    state.tree.children.push(el);
    return true;
  },
};

/** A line that nothing else takes; kramdown keeps it as text. */
export function anyLine(state: State): void {
  addText(state, state.source.scan(/.*\n/u) ?? state.source.takeRest());
}

/** A block that leaves nothing behind but the end of what stood before it. */
export function endOfBlock(state: State, value: string): void {
  state.tree.children.push(blockElement(state, "eob", value));
}
