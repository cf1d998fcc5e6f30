/** Code blocks: indented, and between fences. */
import { CODEBLOCK, INDENT, OPT_SPACE } from "./patterns.ts";
import { NOT_SPACE, re, SPACE, strip } from "./ruby.ts";
import { type BlockParser, blockElement } from "./state.ts";

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
