import type { Block, Inline } from "./nodes.ts";

/** Writes nodes as plain text: what a reader would say aloud. Blocks are set apart by an empty line. */
export function toPlain(nodes: readonly (Inline | Block)[] | undefined): string {
  return (nodes ?? []).map(nodeToPlain).join("").trim();
}

function nodeToPlain(node: Inline | Block): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "code":
      return node.value;
    case "math":
      return node.tex;
    case "break":
      return "\n";
    case "softbreak":
      return " ";
    case "image":
      return node.alt;
    case "icon":
    case "html":
    case "rule":
      return "";
    case "paragraph":
    case "heading":
      return `${inline(node.children)}\n\n`;
    case "list":
      return `${node.items.map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : "-"} ${toPlain(item)}`).join("\n")}\n\n`;
    case "table":
      return `${[node.head, ...node.rows].map((row) => row.map(inline).join(" | ")).join("\n")}\n\n`;
    default:
      return inline(node.children);
  }
}

function inline(nodes: readonly (Inline | Block)[]): string {
  return nodes.map(nodeToPlain).join("");
}
