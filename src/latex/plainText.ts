import type { Inline } from "../text/nodes.ts";
import { mathText } from "./mathText.ts";

/** Inline nodes as plain text; maths as near as characters come to it. */
export function plainText(nodes: Inline[]): string {
  return nodes.map(nodeText).join("").replaceAll(/ {2,}/g, " ").trim();
}

function nodeText(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.value;
    case "math":
      return mathText(node.mathml);
    case "image":
      return node.alt;
    case "break":
    case "softbreak":
      return " ";
    case "html":
    case "icon":
      return "";
    default:
      return node.children.map(nodeText).join("");
  }
}
