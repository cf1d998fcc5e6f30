import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Gives a link back its underline where its colour alone would tell it from the text on its line, which not everyone
 * sees (WCAG 2.2, success criterion 1.4.1). A link with a line to itself, as titles have, or without a colour of its own
 * stays as its owner wants it.
 */
export function underlineInText(node: Element): void {
  const style = node.attrs.find(({ name }) => name === "style");
  if (node.tagName !== "a" || !style || !/(?:^|;)\s*color\s*:/i.test(style.value)) return;
  if (!isAmongText(node)) return;
  style.value = style.value.replace(
    /(^|;)\s*text-decoration(?:-line)?\s*:\s*none\s*(?:!important\s*)?(?=;|$)/gi,
    "$1",
  );
}

function isAmongText(node: Element): boolean {
  const siblings = node.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(node);
  return hasText(siblings.slice(0, at).reverse()) || hasText(siblings.slice(at + 1));
}

/** Whether text comes before the line ends. */
function hasText(nodes: Node[]): boolean {
  for (const node of nodes) {
    if (node.nodeName === "br") return false;
    if ("value" in node && /[\p{L}\p{N}]/u.test(node.value)) return true;
  }
  return false;
}
