import type { DefaultTreeAdapterTypes } from "parse5";
import { formatDate } from "../dates/formatDate.ts";
import { readDate } from "../dates/readDate.ts";

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Makes a date tag of code at the head of a paragraph or an item, which is how such pages write their dates. One that is
 * a single time becomes `<time>`, with what a machine reads; its text stays as it was written.
 */
export function markDateTag(node: Element, language: string): void {
  if (node.tagName !== "code" || !isAtHead(node)) return;
  const classes = node.attrs.find(({ name }) => name === "class");
  if (classes) classes.value += " date-tag";
  else node.attrs.push({ name: "class", value: "date-tag" });
  const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  const { parts } = formatDate(readDate(text, language), language);
  const datetime = parts.length === 1 ? parts[0]?.datetime : undefined;
  if (datetime === undefined) return;
  node.tagName = "time";
  node.nodeName = "time";
  node.attrs.push({ name: "datetime", value: datetime });
}

function isAtHead({ parentNode, attrs }: Element): boolean {
  if (!parentNode || !["p", "li", "dd"].includes(parentNode.nodeName)) return false;
  const first = parentNode.childNodes.find((child) => !("value" in child) || child.value.trim() !== "");
  return first !== undefined && "attrs" in first && first.attrs === attrs;
}
