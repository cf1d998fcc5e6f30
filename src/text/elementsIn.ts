import { createRequire } from "node:module";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";

const require = createRequire(import.meta.url);

/** An element as its start tag is written. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Where the start tag is in the text. */
  start: number;
  end: number;
}

/** The elements of an HTML text, in the order of their start tags (https://html.spec.whatwg.org/multipage/parsing.html). */
export function elementsIn(html: string): HtmlElement[] {
  // Loaded by those who have HTML to read, which most builds have not.
  const { parse }: typeof import("parse5") = require("parse5");
  // By their places: what a parser opens again, a `<b>` over two paragraphs, is written once.
  const found = new Map<number, HtmlElement>();
  const visit = (node: Tree.Node): void => {
    if ("attrs" in node && node.sourceCodeLocation) {
      const { startTag, startOffset, endOffset } = node.sourceCodeLocation;
      found.set(startOffset, {
        name: node.tagName,
        attributes: Object.fromEntries(
          node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
        ),
        start: startOffset,
        end: startTag?.endOffset ?? endOffset,
      });
    }
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
    if ("content" in node) visit(node.content);
  };
  // What is within `<noscript>` counts too.
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return [...found.values()].sort((one, other) => one.start - other.start);
}
