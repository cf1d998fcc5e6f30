/** What kramdown knows of HTML: which elements are blocks, which stand within a line, and how their inside is read. */
import type { ContentModel } from "./element.ts";
import { HTML_NAME, HTML_SPAN_ELEMENTS } from "./patterns.ts";
import { re, SPACE, WORD } from "./ruby.ts";

const words = (text: string) => text.trim().split(/\s+/);

const BLOCK_CONTENT = words(`
  address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup
  iframe li main map menu nav noscript object section summary td`);
const SPAN_CONTENT = words(`
  a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp
  rt rtc ruby select small span strong sub sup th tt`);
const RAW_CONTENT = words("script style math option textarea pre code kbd samp var");

const contentModels = new Map<string, ContentModel>([
  ...BLOCK_CONTENT.map((name) => [name, "block"] as const),
  ...SPAN_CONTENT.map((name) => [name, "span"] as const),
  ...RAW_CONTENT.map((name) => [name, "raw"] as const),
]);

export const HTML_BLOCK_ELEMENTS = new Set(
  words(`
  address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3
  h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td
  th thead tfoot tr ul`),
);

export const HTML_ELEMENTS_WITHOUT_BODY = new Set(
  words("area base br col command embed hr img input keygen link meta param source track wbr"),
);

const htmlElements = new Set([
  ...HTML_SPAN_ELEMENTS,
  ...HTML_BLOCK_ELEMENTS,
  ...HTML_ELEMENTS_WITHOUT_BODY,
  ...contentModels.keys(),
]);

/** How the inside of an element is read where it may hold Markdown. */
export function contentModel(name: string): ContentModel {
  return contentModels.get(name) ?? "raw";
}

/** Whether `name`, in lower case, is an element of HTML that kramdown knows. */
export function isHtmlElement(name: string): boolean {
  return htmlElements.has(name);
}

/** An element's name in lower case where HTML has it, else as written. */
export function htmlName(name: string): string {
  return isHtmlElement(name.toLowerCase()) ? name.toLowerCase() : name;
}

const VALUE = `[${WORD}]+|"[^"]*"|'[^']*'`;
const ATTRIBUTE = re(
  String.raw`${SPACE}*(${HTML_NAME})(?:${SPACE}*=${SPACE}*(?:([${WORD}]+)|(["'])([\s\S]*?)\3))?`,
  "g",
);

export const HTML_COMMENT = /<!--[\s\S]*?-->/u;
export const HTML_INSTRUCTION = /<\?[\s\S]*?\?>/u;
/** A start tag: its name, its attributes, the slash before its end. */
export const HTML_TAG_SOURCE = `<(${HTML_NAME})${SPACE}*((?:${SPACE}+${HTML_NAME}(?:${SPACE}*=${SPACE}*(?:${VALUE}))?)*)${SPACE}*(/)?>`;
export const HTML_TAG = re(HTML_TAG_SOURCE);
export const HTML_TAG_CLOSE_SOURCE = `</(${HTML_NAME})${SPACE}*>`;
export const HTML_TAG_CLOSE = re(HTML_TAG_CLOSE_SOURCE);
export const HTML_ENTITY_SOURCE = String.raw`&(?:([\w:][\-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));`;

/** Reads the attributes of a start tag; those of HTML's own elements in lower case. */
export function parseHtmlAttributes(text: string, isHtml: boolean): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", word, , quoted] of text.matchAll(ATTRIBUTE)) {
    attributes.set(isHtml ? name.toLowerCase() : name, word ?? quoted ?? "");
  }
  return attributes;
}

export const MARKDOWN_ATTRIBUTE: Record<string, ContentModel | "default"> = {
  "0": "raw",
  "1": "default",
  span: "span",
  block: "block",
};

/** The end tag of an element, found ahead of where the scanner stands. */
export function endTagAhead(name: string): RegExp {
  return re(`(?=</${name}${SPACE}*>)`, "i");
}
