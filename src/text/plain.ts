import { htmlToLines } from "./htmlNodes.ts";
import { mathText } from "./mathText.ts";
import { BLOCKS, type Block, type Inline, type Node } from "./nodes.ts";

/**
 * Writes nodes as plain text: what a reader would say aloud. Blocks are set apart by an empty line, the items of a list and
 * the rows of a table stand on lines of their own; addresses of links are left out.
 */
export function toPlain(nodes: readonly Node[] | undefined): string {
  if (!nodes?.some(({ type }) => BLOCKS.has(type))) return lineToPlain(nodes ?? []).trim();
  return nodes
    .map((node) => nodeToPlain(node).trim())
    .filter(Boolean)
    .join("\n\n");
}

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
      return lineToPlain([node]);
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
      return lineToPlain(node.children);
  }
}

function itemToPlain(item: Block[], number: number | undefined): string {
  const mark = number === undefined ? "- " : `${number}. `;
  return mark + toPlain(item).replace(/\n+/g, `\n${" ".repeat(mark.length)}`);
}

/** A line; HTML in it is read: line breaks where the page has them, pictures by their `alt`. */
function lineToPlain(nodes: readonly Node[]): string {
  if (!nodes.some(({ type }) => type === "html")) return nodes.map(nodeToPlain).join("");
  const lines = htmlToLines(nodes as Inline[]).map((line) => line.map(nodeToPlain).join(""));
  return lines
    .join("\n")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n");
}
