import { createRequire } from "node:module";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Attributes } from "./nodes.ts";

const require = createRequire(import.meta.url);

/** The parser (https://html.spec.whatwg.org/multipage/parsing.html) is loaded by those who have HTML to read, which most builds have not. */
const parser = (): typeof import("parse5") => require("parse5");

/** A piece of HTML, or MathML, as a tree. */
export function parseHtml(html: string): Tree.DocumentFragment {
  return parser().parseFragment(html);
}

/** The attributes of an element by name. */
export function attributesOf({ attrs }: Tree.Element): Attributes {
  return Object.fromEntries(
    attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
}

/** An element as its start tag is written. */
interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Where the start tag is in the text. */
  start: number;
  end: number;
}

/** The elements of an HTML text, in the order of their start tags. */
export function elementsIn(html: string): HtmlElement[] {
  // By their places: what a parser opens again, a `<b>` over two paragraphs, is written once.
  const found = new Map<number, HtmlElement>();
  const visit = (node: Tree.Node): void => {
    if ("attrs" in node && node.sourceCodeLocation) {
      const { startTag, startOffset, endOffset } = node.sourceCodeLocation;
      found.set(startOffset, {
        name: node.tagName,
        attributes: attributesOf(node),
        start: startOffset,
        end: startTag?.endOffset ?? endOffset,
      });
    }
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
    if ("content" in node) visit(node.content);
  };
  // What is within `<noscript>` counts too.
  visit(parser().parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return [...found.values()].sort((one, other) => one.start - other.start);
}
