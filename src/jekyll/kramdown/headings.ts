/** Headings: underlined, and with number signs before. */
import { OPT_SPACE } from "./patterns.ts";
import { re, rstrip } from "./ruby.ts";
import { addText, afterBlockBoundary, type BlockParser, blockElement, type State } from "./state.ts";

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
/** A heading of GFM, which has a space behind its signs. */
export const ATX_GFM = String.raw`^(?<level>#{1,6})[\t ]+(?<contents>.*)\n`;

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
