import { escapeRegExp } from "../../text/escapeRegExp.ts";
import { type Element, element } from "./element.ts";
import { ALNUM, ALPHA, endsInSpace, re, SPACE } from "./ruby.ts";
import { addText, type SpanParser } from "./state.ts";

const ONE_SPACE = re(SPACE);
const INSIDE_WORD = new RegExp(`[${ALPHA}]-?[${ALPHA}]*$`, "u");

export const emphasis: SpanParser = {
  start: /\*\*?|__?/u,
  lookFor: String.raw`\*|_`,
  parse(state) {
    const { source } = state;
    const start = source.pos;
    const mark = source.scan(emphasis.start) ?? "";
    const type = mark.length === 2 ? "strong" : "em";
    const sign = mark.slice(0, 1);
    if (
      (sign === "_" && INSIDE_WORD.test(source.before)) ||
      source.check(ONE_SPACE) ||
      state.tree.type === type ||
      state.ancestors.some((el) => el.type === type)
    ) {
      addText(state, mark);
      return;
    }
    const read = (delimiter: string, elementType: "em" | "strong"): Element | undefined => {
      const el = element(elementType);
      const literal = escapeRegExp(delimiter);
      const doubled = re(`${literal}${literal}(?!${literal})`);
      const found = state.parseSpans(
        el,
        re(literal),
        () =>
          !endsInSpace(source.before) &&
          (elementType !== "em" || !source.check(doubled)) &&
          (sign !== "_" || !source.check(re(`${literal}[${ALNUM}]`))) &&
          el.children.length > 0,
      );
      return found ? el : undefined;
    };
    let delimiter = mark;
    let el = read(mark, type);
    if (!el && type === "strong" && state.tree.type !== "em") {
      source.pos = start + 1;
      delimiter = sign;
      el = read(sign, "em");
    }
    if (el) {
      source.scan(re(escapeRegExp(delimiter)));
      state.tree.children.push(el);
    } else {
      source.pos = start + mark.length;
      addText(state, mark);
    }
  },
};
