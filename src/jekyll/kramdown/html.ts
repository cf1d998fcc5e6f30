/** HTML as a block and within a line. */
import { escapeRegExp } from "../../text/escapeRegExp.ts";
import { type Element, element } from "./element.ts";
import {
  contentModel,
  endTagAhead,
  HTML_BLOCK_ELEMENTS,
  HTML_COMMENT,
  HTML_ELEMENTS_WITHOUT_BODY,
  HTML_INSTRUCTION,
  HTML_TAG,
  HTML_TAG_CLOSE,
  HTML_TAG_CLOSE_SOURCE,
  HTML_TAG_SOURCE,
  htmlName,
  isHtmlElement,
  MARKDOWN_ATTRIBUTE,
  parseHtmlAttributes,
} from "./htmlModel.ts";
import { HTML_NAME, HTML_SPAN_ELEMENTS, OPT_SPACE } from "./patterns.ts";
import { re, SPACE } from "./ruby.ts";
import { addText, type BlockParser, type SpanParser, type State } from "./state.ts";

const TRAILING_WHITESPACE = /[ \t]*\n/u;
const BLOCK_TAG = re(`^${OPT_SPACE}${HTML_TAG_SOURCE}`);
const BLOCK_CLOSE_TAG = re(`^${OPT_SPACE}${HTML_TAG_CLOSE_SOURCE}`);
const RAW_START = re(String.raw`(?=<(?:${HTML_NAME}|/|!--|\?))`);

const isSpanElement = (state: State) => HTML_SPAN_ELEMENTS.has((state.source.group(1) ?? "").toLowerCase());

export const blockHtml: BlockParser = {
  start: re(`^${OPT_SPACE}<(?:${HTML_NAME}|!--|/)`),
  parse(state) {
    const { source } = state;
    const comment = source.scan(HTML_COMMENT);
    if (comment !== undefined) {
      state.tree.children.push(element("xml_comment", comment, { category: "block" }));
      source.scan(TRAILING_WHITESPACE);
      return true;
    }
    if (source.check(BLOCK_TAG) && !isSpanElement(state)) {
      source.accept();
      parseElement(state);
      return true;
    }
    if (source.check(BLOCK_CLOSE_TAG) && !isSpanElement(state)) {
      const name = (source.group(1) ?? "").toLowerCase();
      if (state.tree.type !== "html_element" || state.tree.value !== name) return false;
      source.accept();
      return "stop";
    }
    return false;
  },
};

/** Reads the element whose start tag was stepped over just now. */
function parseElement(state: State): void {
  const { source } = state;
  const name = htmlName(source.group(1) ?? "");
  const el = element("html_element", name, { category: "block" });
  el.attr = parseHtmlAttributes(source.group(2) ?? "", isHtmlElement(name));
  const isClosed = source.group(3) !== undefined || HTML_ELEMENTS_WITHOUT_BODY.has(name);
  state.tree.children.push(el);
  if (name === "script" || name === "style") {
    takeRaw(state, el, "raw");
    setModel(state, el, false);
  } else {
    setModel(state, el, isClosed);
    if (!isClosed) parseBody(state, el);
  }
}

const isRaw = (el: Element) => el.type === "html_element" && el.options.contentModel === "raw";

/** Decides how the inside of `el` is read. */
function setModel(state: State, el: Element, isClosed: boolean): void {
  if (state.blockIal) {
    el.options.ial = state.blockIal;
    state.blockIal = undefined;
  }
  const usual = contentModel(el.value ?? "");
  let model = !isRaw(state.tree) && state.options.parse_block_html ? usual : "raw";
  const wish = MARKDOWN_ATTRIBUTE[el.attr.get("markdown") ?? ""];
  el.attr.delete("markdown");
  if (wish) model = wish === "default" ? usual : wish;
  if (model === "block") state.source.scan(TRAILING_WHITESPACE);
  el.options.contentModel = model;
  el.options.isClosed = isClosed;
}

function parseBody(state: State, el: Element): void {
  if (el.options.contentModel === "block") state.parseBlocks(el);
  else if (el.options.contentModel === "span") takeRaw(state, el, state.textType);
  else parseRaw(state, el);
  if (!isRaw(state.tree)) state.source.scan(TRAILING_WHITESPACE);
}

/** Takes all up to the end tag of `el` as it is. */
function takeRaw(state: State, el: Element, type: "raw" | "raw_text" | "text"): void {
  const text = state.source.scanUntil(endTagAhead(el.value ?? ""));
  addText(state, text ?? state.source.takeRest(), el, type);
  if (text !== undefined) state.source.scan(HTML_TAG_CLOSE);
}

/** Reads HTML that holds no Markdown, up to the end tag of `el`. */
function parseRaw(state: State, el: Element): void {
  const { source, tree: outer } = state;
  state.tree = el;
  while (!source.done) {
    const before = source.scanUntil(RAW_START);
    if (before === undefined) {
      addText(state, source.takeRest(), el, "text");
      break;
    }
    addText(state, before, el, "text");
    const comment = source.scan(HTML_COMMENT) ?? source.scan(HTML_INSTRUCTION);
    if (comment !== undefined) {
      el.children.push(element("xml_comment", comment, { category: "block" }));
    } else if (source.scan(HTML_TAG) !== undefined) {
      parseElement(state);
    } else if (source.scan(HTML_TAG_CLOSE) !== undefined) {
      const name = source.group(1) ?? "";
      if (el.value === (isHtmlElement(el.value ?? "") ? name.toLowerCase() : name)) break;
      addText(state, source.matched, el, "text");
    } else {
      addText(state, source.next(), el, "text");
    }
  }
  state.tree = outer;
}

export const spanHtml: SpanParser = {
  start: re(`<(?:${HTML_NAME}|!--|/)`),
  lookFor: "<",
  parse(state) {
    const { source } = state;
    let piece = source.scan(HTML_COMMENT);
    if (piece !== undefined) {
      state.tree.children.push(element("xml_comment", piece, { category: "span" }));
      return;
    }
    piece = source.scan(HTML_TAG_CLOSE);
    if (piece !== undefined) {
      addText(state, piece);
      return;
    }
    piece = source.scan(HTML_TAG);
    if (piece === undefined) {
      addText(state, source.next());
      return;
    }
    const name = htmlName(source.group(1) ?? "");
    if (HTML_BLOCK_ELEMENTS.has(name)) addText(state, piece);
    else parseSpanElement(state, name);
  },
};

function parseSpanElement(state: State, name: string): void {
  const { source } = state;
  const isHtml = isHtmlElement(name);
  const isClosed = source.group(3) !== undefined;
  const attr = parseHtmlAttributes(source.group(2) ?? "", isHtml);
  for (const [key, value] of attr) attr.set(key, value.replace(/\n+/g, " "));

  const usual = contentModel(name) !== "raw";
  let hasMarkdown = usual && state.tree.options.contentModel !== "raw" && state.options.parse_span_html;
  const wish = MARKDOWN_ATTRIBUTE[attr.get("markdown") ?? ""];
  attr.delete("markdown");
  if (wish === "span") hasMarkdown = true;
  else if (wish === "default") hasMarkdown = usual;
  else if (wish === "raw") hasMarkdown = false;

  const el = element("html_element", name, {
    category: "span",
    contentModel: hasMarkdown ? "span" : "raw",
    isClosed,
  });
  el.attr = attr;
  state.tree.children.push(el);
  if (isClosed || HTML_ELEMENTS_WITHOUT_BODY.has(name)) return;
  const stop = re(`</${escapeRegExp(name)}${SPACE}*>`, isHtml ? "i" : "");
  if (state.parseSpans(el, stop, undefined, hasMarkdown ? undefined : [spanHtml])) source.scan(stop);
  else addText(state, source.takeRest(), el);
}
