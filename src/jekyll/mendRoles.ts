import type { DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/**
 * kramdown gives footnotes the roles of an older standard: a reference's belongs on its link, and that of a single note
 * is deprecated (https://www.w3.org/TR/dpub-aria-1.1/#doc-endnote).
 */
export function mendRoles(node: Element): void {
  const role = node.attrs.find(({ name }) => name === "role");
  if (!role) return;
  const isReference = node.tagName === "sup" && role.value === "doc-noteref";
  if (!isReference && role.value !== "doc-endnote") return;
  node.attrs = node.attrs.filter((attr) => attr !== role);
  const link = node.childNodes.find((child) => child.nodeName === "a");
  if (isReference && link && "attrs" in link) link.attrs.push(role);
}
