import { decodeHTML } from "entities";
import { mathText } from "./mathText.ts";
import type { Block, Node } from "./nodes.ts";

/**
 * Writes nodes as plain text: what a reader would say aloud. Blocks are set apart by an empty line, the items of a list and
 * the rows of a table stand on lines of their own; addresses of links are left out.
 */
export function toPlain(nodes: readonly Node[] | undefined): string {
  const texts = (nodes ?? []).map(nodeToPlain);
  if (!nodes?.some(({ type }) => BLOCKS.has(type))) return texts.join("").trim();
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n\n");
}

/** What only prose has; `code` and `html` stand in prose and in a line. */
const BLOCKS = new Set(["paragraph", "heading", "list", "quote", "table", "rule"]);

function nodeToPlain(node: Node): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.value;
    case "math":
      return mathText(node.mathml);
    case "break":
      return "\n";
    case "softbreak":
      return " ";
    case "image":
      return node.alt;
    case "icon":
    case "rule":
      return "";
    case "html":
      return htmlToPlain(node.value);
    case "list":
      return node.items
        .map((item, index) => itemToPlain(item, node.ordered ? (node.start ?? 1) + index : undefined))
        .join("\n");
    case "table":
      return [node.head, ...node.rows].map((row) => row.map(toPlain).join(" | ")).join("\n");
    case "paragraph":
    case "heading":
    case "quote":
      return toPlain(node.children);
    default:
      return node.children.map(nodeToPlain).join("");
  }
}

function itemToPlain(item: Block[], number: number | undefined): string {
  const mark = number === undefined ? "- " : `${number}. `;
  return mark + toPlain(item).replace(/\n+/g, `\n${" ".repeat(mark.length)}`);
}

/** A comment, what is not shown, or a tag: each character can be read in one way only, so that this takes time in proportion. */
const token =
  /<!--.*?(?:-->|$)|<(script|style|template)\b.*?(?:<\/\1\s*>|$)|<\/?([a-z!?][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gis;
const breaks = /^(?:br|p|div|li|tr|h[1-6]|dt|dd|figure|figcaption|summary|details)$/i;
const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/** The text of a piece of HTML that an owner wrote: line breaks where the page has them, pictures by their `alt`. */
export function htmlToPlain(html: string): string {
  const text = html.replace(token, (_, _hidden, name: string = "", attributes: string = "") => {
    if (breaks.test(name)) return "\n";
    if (!/^img$/i.test(name)) return "";
    const [, quoted, single, bare] = alternative.exec(attributes) ?? [];
    return quoted ?? single ?? bare ?? "";
  });
  return decodeHTML(text).replace(/\n{3,}/g, "\n\n");
}
