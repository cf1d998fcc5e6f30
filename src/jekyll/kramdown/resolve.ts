import { applyAttributeList } from "./attributes.ts";
import { type Element, element } from "./element.ts";
import { rawText } from "./gfm.ts";
import { Scanner } from "./scanner.ts";
import type { State } from "./state.ts";

/** Reads what stands within lines, sets what attribute lists say, and joins blank lines. */
export function resolve(state: State, el: Element, isGfm: boolean): void {
  let blank: Element | undefined;
  el.children = el.children.flatMap((child) => {
    if (child.type === "raw_text") {
      blank = undefined;
      state.source = new Scanner(child.value ?? "");
      state.tree = element("temp");
      state.ancestors = [];
      state.textType = "text";
      state.parseSpans(child);
      return child.children;
    }
    if (child.type === "blank") {
      if (blank) {
        blank.value += child.value ?? "";
        return [];
      }
      blank = child;
      return [child];
    }
    if (child.type !== "eob") {
      blank = undefined;
      resolve(state, child, isGfm);
    }
    if (child.options.ial) applyAttributeList(child.attr, child.options.ial, state.attributeListDefinitions);
    if (child.type === "eob") return [];
    if (child.type === "dt" || (child.type === "header" && isGfm)) {
      child.options.rawText = rawText(child, isGfm);
    }
    return [child];
  });
}
