import type { PhrasingContent } from "mdast";
import { readDate } from "../../dates/readDate.ts";

/** `2019-2021: `, `2020 — `: a date without a tag, set apart from what follows. */
const PLAIN =
  /^\s*((?:\p{L}+\.? )?\d{4}(?:\s*(?:[-–—]|to)\s*(?:(?:\p{L}+\.? )?\d{4}|present|now|today)?)?)\s*[:—–|]\s+/u;
const WORDS = "present|now|current(ly)?|today|ongoing|forthcoming|in press|to appear|upcoming|expected";
const TAG = new RegExp(`\\b\\d{4}\\b|^\\W*(${WORDS})\\W*$`, "i");

/** The date at one end of a line, in code as a tag or plain before a colon, and what is left of the line. */
export function dateTag(
  written: readonly PhrasingContent[],
): { date: string; head: PhrasingContent[] } | undefined {
  const line = trimmed(written);
  const [first, ...others] = line;
  const [found, date = ""] = (first?.type === "text" && PLAIN.exec(first.value)) || [];
  if (first?.type === "text" && found && readDate(date).spans.length > 0)
    return { date, head: trimmed([{ type: "text", value: first.value.slice(found.length) }, ...others]) };
  const isFirst = first?.type === "inlineCode" && TAG.test(first.value);
  const tag = isFirst ? first : line.at(-1);
  if (tag?.type !== "inlineCode" || !TAG.test(tag.value)) return undefined;
  return { date: tag.value.replace(/\s+/g, " ").trim(), head: trimmed(isFirst ? others : line.slice(0, -1)) };
}

/** Without breaks, white space, commas and dashes at its ends. */
export function trimmed(line: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) =>
    node.type === "html" ||
    node.type === "break" ||
    (node.type === "text" && /^[\s.,:;–—]*$/.test(node.value));
  const start = line.findIndex((node) => !isEmpty(node));
  const inner = start < 0 ? [] : line.slice(start, line.findLastIndex((node) => !isEmpty(node)) + 1);
  return inner.map((node, index) => {
    if (node.type !== "text") return node;
    const value = index === 0 ? node.value.replace(/^(?:[\s,:;]|[.–—](?=\s))+/, "") : node.value;
    return { type: "text", value: index === inner.length - 1 ? value.replace(/[\s,:;–—]+$/, "") : value };
  });
}

/** A line at each of its breaks. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
