import { type AttributeList, type Element, type ElementType, element } from "./element.ts";
import type { KramdownOptions } from "./options.ts";
import type { Scanner } from "./scanner.ts";

export interface Footnote {
  content: Element;
  /** The mark that the definition left in the text; an attribute list may hang on it. */
  mark: Element;
  attr?: Map<string, string>;
}

export interface LinkDefinition {
  url: string;
  title: string | undefined;
  mark?: Element;
}

export interface Abbreviation {
  title: string;
  mark: Element;
}

/** What handles a block; `"stop"` ends the blocks around it: an HTML element's end tag. */
export type BlockParser = { start: RegExp; parse: (state: State) => boolean | "stop" };

/** What handles something within a line. */
export type SpanParser = { start: RegExp; lookFor: string; parse: (state: State) => void };

/** All that kramdown's parsers know and change while they read one document. */
export interface State {
  options: KramdownOptions;
  source: Scanner;
  /** The element being filled. */
  tree: Element;
  /** The elements around it, within a line only; outermost first. */
  ancestors: Element[];
  /** An attribute list waiting for the block it stands before. */
  blockIal: AttributeList | undefined;
  textType: "raw_text" | "text";
  attributeListDefinitions: Map<string, AttributeList>;
  footnotes: Map<string, Footnote>;
  links: Map<string, LinkDefinition>;
  abbreviations: Map<string, Abbreviation>;
  /** Fills `el` with blocks from `text`, or from where the source stands; true where an end tag ended them. */
  parseBlocks(el: Element, text?: string): boolean;
  /**
   * Fills `el` with what stands within a line, until `stop` is found and `isEnd` agrees, or to the end.
   * `only` lists the parsers to use, all if absent. Tells whether `stop` was found.
   */
  parseSpans(el: Element, stop?: RegExp, isEnd?: () => boolean, only?: SpanParser[]): boolean;
}

/** Adds text to `el`, joining it to text that stands last in it. */
export function addText(
  state: State,
  text: string,
  el: Element = state.tree,
  type: ElementType = state.textType,
): void {
  const last = el.children.at(-1);
  if (last?.type === type) last.value = (last.value ?? "") + text;
  else if (text !== "") el.children.push(element(type, text));
}

/** A new block, which takes the attribute list that waits for one. */
export function blockElement(state: State, type: ElementType, value?: string): Element {
  const el = element(type, value);
  if (state.blockIal) {
    el.options.ial = state.blockIal;
    state.blockIal = undefined;
  }
  return el;
}

/** Whether a block may begin here that needs a blank line, or the like, before it. */
export function afterBlockBoundary(state: State): boolean {
  const last = state.tree.children.at(-1);
  return (
    !last ||
    last.type === "blank" ||
    (last.type === "eob" && last.value === undefined) ||
    state.blockIal !== undefined
  );
}

/** Runs `read` and puts the place, the tree and all that goes with them back as they were. */
export function apart<T>(state: State, source: Scanner, read: () => T): T {
  const { source: outer, tree, blockIal, ancestors, textType } = state;
  state.source = source;
  state.tree = element("temp");
  state.blockIal = undefined;
  state.ancestors = [];
  try {
    return read();
  } finally {
    Object.assign(state, { source: outer, tree, blockIal, ancestors, textType });
  }
}
