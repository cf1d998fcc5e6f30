import type { Inline, Text } from "./nodes.ts";

/** The same text with what its links say, and not the links: for text that stands in a link, where HTML allows no other. */
export function withoutLinks(text: Text): Text {
  return text.flatMap((node): Inline[] => {
    if (node.type === "link") return withoutLinks(node.children);
    return "children" in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}
