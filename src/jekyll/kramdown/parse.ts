/**
 * kramdown's parser, as Jekyll uses it: its dialect of GitHub's Markdown. Carried over from kramdown 2.4 and
 * kramdown-parser-gfm 1.1 (https://github.com/gettalong/kramdown, © Thomas Leitner, MIT: see LICENSE), structure by
 * structure: what kramdown makes of odd input follows from its order of parsers and from what its patterns see.
 */

import { replaceAbbreviations } from "./abbreviations.ts";
import * as blocks from "./blocks.ts";
import { type Element, element } from "./element.ts";
import { gfmHeaderIds, hardLineBreaks } from "./gfm.ts";
import type { KramdownOptions } from "./options.ts";
import { blockParsersFor, spanParsersFor } from "./parsers.ts";
import { parseSpans } from "./parseSpans.ts";
import { resolve } from "./resolve.ts";
import { Scanner } from "./scanner.ts";
import type { BlockParser, Footnote, State } from "./state.ts";

/** A document as read, ready to be written as HTML. */
export interface KramdownDocument {
  root: Element;
  options: KramdownOptions;
  abbreviations: State["abbreviations"];
}

/** Reads `text` as kramdown. Nothing is an error in it: what has no meaning stays text. */
export function parseKramdown(text: string, options: KramdownOptions): KramdownDocument {
  const state = newState(options);
  const root = element("root");
  const isGfm = options.input === "GFM";
  state.parseBlocks(root, `${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n`);
  resolve(state, root, isGfm);
  replaceAbbreviations(root, state.abbreviations);
  for (const { content } of state.footnotes.values()) {
    resolve(state, content, isGfm);
    replaceAbbreviations(content, state.abbreviations);
  }
  if (isGfm) {
    hardLineBreaks(root, options.hard_wrap);
    gfmHeaderIds(root, state.options);
  }
  return { root, options: state.options, abbreviations: state.abbreviations };
}

function newState(options: KramdownOptions): State {
  const blockParsers = blockParsersFor(options);
  const spanParsers = spanParsersFor(options);
  const state: State = {
    options: { ...options },
    source: new Scanner(""),
    tree: element("temp"),
    ancestors: [],
    blockIal: undefined,
    textType: "raw_text",
    attributeListDefinitions: new Map(),
    footnotes: new Map<string, Footnote>(),
    links: new Map(),
    abbreviations: new Map(),
    parseBlocks: (el, text) => parseBlocks(state, blockParsers, el, text),
    parseSpans: (el, stop, isEnd, only = spanParsers) => parseSpans(state, only, el, stop, isEnd),
  };
  return state;
}

function parseBlocks(state: State, parsers: BlockParser[], el: Element, text?: string): boolean {
  const { tree, source, blockIal } = state;
  state.tree = el;
  state.blockIal = undefined;
  if (text !== undefined) state.source = new Scanner(text);
  let stopped = false;
  while (!stopped && !state.source.done) {
    let done: boolean | "stop" = false;
    for (const parser of parsers) {
      if (state.source.check(parser.start)) done = parser.parse(state);
      if (done) break;
    }
    if (done === "stop") stopped = true;
    else if (!done) blocks.anyLine(state);
  }
  Object.assign(state, { tree, source, blockIal });
  return stopped;
}
