import { applyAttributeList } from "./attributes.ts";
import { normalizeLinkId } from "./definitions.ts";
import { type AttributeList, type Element, element } from "./element.ts";
import { ESCAPED_CHARS } from "./patterns.ts";
import { re, SPACE, strip } from "./ruby.ts";
import { addText, type SpanParser, type State } from "./state.ts";

const BRACKET_STOP = /(\])|!?\[/u;
const PAREN_STOP = re(String.raw`(\()|(\))|${SPACE}(?=['"])`);
const INLINE_ID = re(String.raw`${SPACE}*?\[([^\]]+)?\]`);
const INLINE_TITLE = re(String.raw`${SPACE}*?(["'])([\s\S]+?)\1${SPACE}*?\)`);
const ESCAPED = re(ESCAPED_CHARS, "g");

const isLinkOrImage = (el: Element) => el.type === "a" || el.type === "img";

export const link: SpanParser = {
  start: /!?\[(?=[^^])/u,
  lookFor: String.raw`!?\[`,
  parse(state) {
    const { source } = state;
    const opening = source.scan(link.start) ?? "";
    const start = source.pos;
    const type = opening.startsWith("!") ? "img" : "a";
    const asText = () => {
      source.pos = start;
      addText(state, opening);
    };
    if (type === "a" && (isLinkOrImage(state.tree) || state.ancestors.some(isLinkOrImage))) return asText();

    const el = element(type);
    let depth = 1;
    const found = state.parseSpans(el, BRACKET_STOP, () => {
      depth += source.group(1) === undefined ? 1 : -1;
      return depth - el.children.filter((child) => child.type === "img").length === 0;
    });
    if (!found) return asText();
    const alt = source.text.slice(start, source.pos).replace(ESCAPED, "$1");
    source.scan(BRACKET_STOP);

    if (source.scan(INLINE_ID) !== undefined || !source.check(/\(/u)) {
      const definition = state.links.get(normalizeLinkId(source.group(1) ?? alt));
      if (!definition) return asText();
      return addLink(state, el, definition.url, definition.title, alt, definition.mark?.options.ial);
    }
    const url = inlineUrl(state);
    if (url.isWhole) return addLink(state, el, url.text, undefined, alt);
    if (source.scan(INLINE_TITLE) === undefined) return asText();
    addLink(state, el, url.text, source.group(2), alt);
  },
};

/** Reads `(address)`, or its part before a title. */
function inlineUrl(state: State): { text: string; isWhole: boolean } {
  const { source } = state;
  if (source.scan(/\(<(.*?)>/u) !== undefined) {
    const text = source.group(1) ?? "";
    return { text, isWhole: source.scan(/\)/u) !== undefined };
  }
  let text = "";
  let depth = 0;
  for (;;) {
    const piece = source.scanUntil(PAREN_STOP);
    if (piece === undefined) break;
    text += piece;
    if (source.group(2) !== undefined) {
      depth--;
      if (depth === 0) break;
    } else if (source.group(1) !== undefined) {
      depth++;
    } else break;
  }
  return { text: strip(text.slice(1, -1)), isWhole: depth === 0 };
}

function addLink(
  state: State,
  el: Element,
  url: string,
  title: string | undefined,
  alt: string,
  ial?: AttributeList,
): void {
  if (ial) {
    el.options.ial = ial;
    applyAttributeList(el.attr, ial, state.attributeListDefinitions);
  }
  if (el.type === "a") {
    el.attr.set("href", url);
  } else {
    el.attr.set("src", url);
    el.attr.set("alt", alt);
    el.children = [];
  }
  if (title !== undefined) el.attr.set("title", title);
  state.tree.children.push(el);
}
