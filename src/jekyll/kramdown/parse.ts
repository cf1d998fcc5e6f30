/**
 * kramdown's parser, as Jekyll uses it: its dialect of GitHub's Markdown. Carried over from kramdown 2.4 and
 * kramdown-parser-gfm 1.1 (https://github.com/gettalong/kramdown, © Thomas Leitner and contributors, MIT), structure by
 * structure: what kramdown makes of odd input follows from its order of parsers and from what its patterns see.
 */

import { replaceAbbreviations } from "./abbreviations.ts";
import { applyAttributeList } from "./attributes.ts";
import * as blocks from "./blocks.ts";
import { definitionList } from "./definitionList.ts";
import { abbreviationDefinition, footnoteDefinition, linkDefinition } from "./definitions.ts";
import { type Element, element } from "./element.ts";
import { blockExtensions, spanExtensions } from "./extensions.ts";
import { gfmHeaderIds, hardLineBreaks, rawText } from "./gfm.ts";
import { blockHtml, spanHtml } from "./html.ts";
import { link } from "./links.ts";
import { list, listGfm } from "./list.ts";
import type { KramdownOptions } from "./options.ts";
import { re } from "./ruby.ts";
import { Scanner } from "./scanner.ts";
import * as spans from "./spans.ts";
import { addText, type BlockParser, type Footnote, type SpanParser, type State } from "./state.ts";
import { table } from "./table.ts";

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

function blockParsersFor({ input, gfm_quirks }: KramdownOptions): BlockParser[] {
  const isGfm = input === "GFM";
  const isQuirky = isGfm && gfm_quirks.includes("paragraph_end");
  const gfmHeader = isQuirky ? blocks.atxHeaderGfmQuirk : blocks.atxHeaderGfm;
  return [
    blocks.blankLine,
    blocks.codeblock,
    isGfm ? blocks.codeblockFencedGfm : blocks.codeblockFenced,
    blocks.blockquote,
    isGfm ? gfmHeader : blocks.atxHeader,
    blocks.horizontalRule,
    isGfm ? listGfm : list,
    definitionList,
    blockHtml,
    blocks.setextHeader,
    blocks.blockMath,
    table,
    footnoteDefinition,
    linkDefinition,
    abbreviationDefinition,
    blockExtensions,
    blocks.eobMarker,
    isQuirky ? blocks.paragraphGfm : blocks.paragraphKramdown,
  ];
}

function spanParsersFor({ input, gfm_quirks, hard_wrap }: KramdownOptions): SpanParser[] {
  const isGfm = input === "GFM";
  const symbols = isGfm && gfm_quirks.includes("no_auto_typographic") ? [] : [spans.typographicSymbols];
  return [
    spans.emphasis,
    spans.codespan,
    spans.autolink,
    spanHtml,
    spans.footnoteMarker,
    link,
    spans.smartQuotes,
    spans.inlineMath,
    spanExtensions,
    spans.htmlEntity,
    ...symbols,
    ...(isGfm && hard_wrap ? [] : [spans.lineBreak]),
    isGfm ? spans.escapedCharsGfm : spans.escapedChars,
    ...(isGfm ? [spans.strikethrough] : []),
  ];
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

const startPatterns = new WeakMap<SpanParser[], Map<string, RegExp>>();

/** Where one of `parsers`, or `stop`, may have something to read. */
function spanStart(parsers: SpanParser[], stop?: RegExp): RegExp {
  let known = startPatterns.get(parsers);
  if (!known) {
    known = new Map();
    startPatterns.set(parsers, known);
  }
  const key = stop ? `${stop.flags} ${stop.source}` : "";
  let pattern = known.get(key);
  if (!pattern) {
    const starts = parsers.map(({ lookFor }) => lookFor).join("|");
    const stopSource = stop
      ? `${stop.flags.includes("i") ? `(?:${anyCase(stop.source)})` : stop.source}|`
      : "";
    pattern = re(`(?=${stopSource}${starts})`);
    known.set(key, pattern);
  }
  return pattern;
}

/** A pattern that matches its letters in either case, for a source that cannot carry a flag of its own. */
function anyCase(source: string): string {
  return source.replace(/\\?[a-z]/gi, (letter) =>
    letter.length > 1 ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  );
}

function parseSpans(
  state: State,
  parsers: SpanParser[],
  el: Element,
  stop?: RegExp,
  isEnd: () => boolean = () => true,
): boolean {
  const { tree, source } = state;
  state.ancestors.push(tree);
  state.tree = el;
  const start = spanStart(parsers, stop);
  let stopFound = false;
  while (!source.done && !stopFound) {
    const before = source.scanUntil(start);
    if (before === undefined) {
      if (!stop) addText(state, source.takeRest());
      break;
    }
    addText(state, before);
    if (stop && source.check(stop)) stopFound = isEnd();
    if (stopFound) break;
    const parser = parsers.find((candidate) => source.check(candidate.start));
    if (parser) parser.parse(state);
    else addText(state, source.next());
  }
  state.tree = tree;
  state.ancestors.pop();
  return stopFound;
}

/** Reads what stands within lines, sets what attribute lists say, and joins blank lines. */
function resolve(state: State, el: Element, isGfm: boolean): void {
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
