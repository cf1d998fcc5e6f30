/** The blocks that are read in a few lines each: blank lines, quotes, code, headings, rules, paragraphs, formulas. */

import {
  BLANK_LINE,
  BLOCKQUOTE_START,
  CODEBLOCK,
  DEFINITION_LIST_START,
  EOB_MARKER,
  IAL_BLOCK_START,
  INDENT,
  LAZY_END,
  LIST_START,
  OPT_SPACE,
  PARAGRAPH_LINE,
} from "./patterns.ts";
import { END, lstrip, NOT_SPACE, re, rstrip, SPACE, strip } from "./ruby.ts";
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

const CODEBLOCK_RE = re(CODEBLOCK);

export const codeblock: BlockParser = {
  start: re(INDENT),
  parse(state) {
    const code = (state.source.scan(CODEBLOCK_RE) ?? "")
      .replace(re(`\\n( {0,3}${NOT_SPACE})`, "g"), " $1")
      .replace(re(INDENT, "g"), "");
    state.tree.children.push(blockElement(state, "codeblock", code));
    return true;
  },
};

function fence(start: string, end: string, marks: string): BlockParser {
  const whole = re(
    String.raw`^${start}(?<fence>(?<mark>${marks}){3,})${SPACE}*?(?<language>(?<name>${NOT_SPACE}+?)(?:\?${NOT_SPACE}*)?)?${SPACE}*?\n(?<code>[\s\S]*?)^${end}\k<fence>\k<mark>*${SPACE}*?\n`,
  );
  return {
    start: re(`^${start}${marks}{3,}`),
    parse(state) {
      if (!state.source.check(whole)) return false;
      state.source.accept();
      const el = blockElement(state, "codeblock", state.source.group("code"));
      const language = strip(state.source.group("language") ?? "");
      if (language !== "") {
        el.options.language = language;
        el.attr.set("class", `language-${state.source.group("name")}`);
      }
      state.tree.children.push(el);
      return true;
    },
  };
}

export const codeblockFenced = fence("", "", "~");
export const codeblockFencedGfm = fence(OPT_SPACE, OPT_SPACE, "[~`]");

/** The characters of a name in XML (https://www.w3.org/TR/xml11/#NT-NameStartChar). */
const NAME_START =
  ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const HEADER_ID = new RegExp(
  `[\\t ]\\{#(?<id>[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`,
  "u",
);

function addHeader(state: State, level: number, closing?: RegExp): boolean {
  let text = rstrip(state.source.group("contents") ?? "");
  const id = HEADER_ID.exec(text);
  if (id) text = rstrip(text.slice(0, -id[0].length));
  if (closing?.test(text)) text = rstrip(text.replace(closing, ""));
  if (text === "") return false;
  state.source.accept();
  const el = blockElement(state, "header");
  el.options.level = level;
  el.options.rawText = text;
  addText(state, text, el);
  if (id?.groups?.id) el.attr.set("id", id.groups.id);
  state.tree.children.push(el);
  return true;
}

export const setextHeader: BlockParser = {
  start: re(String.raw`^${OPT_SPACE}(?<contents>[^ \t].*)\n(?<level>[\-=])[\-=]*[ \t\r\f\v]*\n`),
  parse(state) {
    return afterBlockBoundary(state) && addHeader(state, state.source.group("level") === "-" ? 2 : 1);
  },
};

const level = (state: State) => state.source.group("level")?.length ?? 1;
const ATX_GFM = String.raw`^(?<level>#{1,6})[\t ]+(?<contents>.*)\n`;

export const atxHeader: BlockParser = {
  start: re(String.raw`^(?<level>#{1,6})[\t ]*(?<contents>[^ \t].*)\n`),
  parse(state) {
    return afterBlockBoundary(state) && addHeader(state, level(state), /(?<!\\)#+$/);
  },
};

export const atxHeaderGfm: BlockParser = {
  start: re(ATX_GFM),
  parse(state) {
    return afterBlockBoundary(state) && addHeader(state, level(state), /(?<!\\)#+$/);
  },
};

/** A heading that needs no blank line before it. */
export const atxHeaderGfmQuirk: BlockParser = {
  start: re(ATX_GFM),
  parse: (state) => addHeader(state, level(state), /[\t ]#+$/),
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

/** A line that nothing else takes; kramdown keeps it as text. */
export function anyLine(state: State): void {
  addText(state, state.source.scan(/.*\n/u) ?? state.source.takeRest());
}

/** A block that leaves nothing behind but the end of what stood before it. */
export function endOfBlock(state: State, value: string): void {
  state.tree.children.push(blockElement(state, "eob", value));
}
