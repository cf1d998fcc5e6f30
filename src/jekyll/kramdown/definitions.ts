/** Blocks that define something and leave nothing on the page: links, footnotes, abbreviations. */
import { endOfBlock } from "./blocks.ts";
import { element } from "./element.ts";
import { ALD_ID_NAME, CODEBLOCK, INDENT, OPT_SPACE } from "./patterns.ts";
import { re, SPACE, strip } from "./ruby.ts";
import type { BlockParser, State } from "./state.ts";

/** A reference as it is compared: spaces as one, case aside. */
export function normalizeLinkId(id: string): string {
  return id.replace(re(`${SPACE}+`, "g"), " ").toLowerCase();
}

/** The mark that `endOfBlock` has just put into the tree. */
function mark(state: State, value: string) {
  endOfBlock(state, value);
  return state.tree.children.at(-1) ?? element("eob", value);
}

export const linkDefinition: BlockParser = {
  start: re(
    String.raw`^${OPT_SPACE}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?[^ \t\r\n\f\v][^\n]*?))(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?(["'])(.+?)\4)?[ \t]*?\n`,
  ),
  parse(state) {
    const { source } = state;
    if (/[ \t]+["']/.test(source.group(3) ?? "")) return false;
    source.accept();
    const id = normalizeLinkId(source.group(1) ?? "");
    const url = source.group(2) ?? source.group(3) ?? "";
    const title = source.group(5);
    state.links.set(id, { url, title, mark: mark(state, "link_def") });
    return true;
  },
};

export const footnoteDefinition: BlockParser = {
  start: re(String.raw`^${OPT_SPACE}\[\^(${ALD_ID_NAME})\]:${SPACE}*?(.*?\n${CODEBLOCK})`),
  parse(state) {
    const { source } = state;
    source.accept();
    const name = source.group(1) ?? "";
    const content = element("footnote_def");
    state.parseBlocks(content, (source.group(2) ?? "").replace(re(INDENT, "g"), ""));
    state.footnotes.set(name, { content, mark: mark(state, "footnote_def") });
    return true;
  },
};

export const abbreviationDefinition: BlockParser = {
  start: re(String.raw`^${OPT_SPACE}\*\[(.+?)\]:(.*?)\n`),
  parse(state) {
    state.source.accept();
    const name = state.source.group(1) ?? "";
    const title = strip(state.source.group(2) ?? "");
    state.abbreviations.set(name, { title, mark: mark(state, "abbrev_def") });
    return true;
  },
};
