import { PROTECTED } from "../markdown/kramdownText.ts";

/** A block of a Markdown page, as it stands in the file. */
export interface RawBlock {
  type: "heading" | "paragraph" | "list" | "html" | "rule" | "comment" | "other";
  raw: string;
  /** Where it begins in the file. */
  offset: number;
  /** Of a heading. */
  depth: number;
}

const DATE_TAG = /^`[^`\n]*(?:\n[^`\n]+)?`/;
const ITEM = /^ {0,3}(?:[-*+]|\d+[.)])[ \t]+\S/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HTML_BLOCK =
  /^ {0,3}<(address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|iframe|main|nav|ol|p|pre|script|section|style|table|ul)\b/i;

/**
 * Splits a page into blocks, as kramdown with GitHub's habits (Jekyll's default) does, with one exception: a date tag at the
 * head of a line always begins a paragraph, since that is what its writer meant.
 * @param start where `text` begins in the file
 */
export function splitBlocks(text: string, start: number): RawBlock[] {
  const masked = maskComments(text);
  const lines = linesOf(masked);
  const blocks: RawBlock[] = [];
  let next = 0;
  const take = (type: RawBlock["type"], count: number, depth = 0) => {
    const [first, last] = [lines[next], lines[next + count - 1]];
    if (first && last) {
      const raw = text.slice(first.at, last.at + last.text.length);
      blocks.push({ type, raw, offset: start + first.at, depth });
    }
    next += count;
  };
  while (next < lines.length) {
    const { text: line = "" } = lines[next] ?? {};
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const html = HTML_BLOCK.exec(line)?.[1];
    const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
    if (/^[\s\uE001]*$/.test(line)) {
      if (line.includes("\uE001")) take("comment", 1);
      else next += 1;
    } else if (fence && !DATE_TAG.test(line)) take("other", fenceLength(lines, next, fence));
    else if (heading) take("heading", 1, heading.length);
    else if (RULE.test(line)) take("rule", 1);
    else if (html) take("html", htmlLength(lines, next, html.toLowerCase()));
    else if (ITEM.test(line)) take("list", listLength(lines, next));
    else {
      const count = paragraphLength(lines, next);
      const underline = lines[next + count]?.text ?? "";
      const depth = /^=+\s*$/.test(underline) ? 1 : /^-+\s*$/.test(underline) ? 2 : 0;
      const isOther = /^(?: {4}|\t| {0,3}>|\s*\|)/.test(line);
      if (depth > 0 && count > 0 && !isOther) take("heading", count + 1, depth);
      else take(isOther ? "other" : "paragraph", Math.max(1, count));
    }
  }
  return blocks.flatMap(splitComments);
}

interface Line {
  text: string;
  at: number;
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, at };
    at += line.length + 1;
    return found;
  });
}

/** Comments may hold anything, empty lines too; here each is a run of one character that nobody writes. */
function maskComments(text: string): string {
  const code = text.replace(PROTECTED, (span) => span.replace(/<!--/g, "    "));
  return code.replace(/<!--[\s\S]*?(?:-->|(?![\s\S]))/g, (comment) => "\uE001".repeat(comment.length));
}

/** A line of nothing but comments is a block for each of them. */
function splitComments(block: RawBlock): RawBlock[] {
  if (block.type !== "comment") return [block];
  return [...block.raw.matchAll(/<!--[\s\S]*?(?:-->|(?![\s\S]))/g)].map(({ 0: raw, index }) => ({
    ...block,
    raw,
    offset: block.offset + index,
  }));
}

function fenceLength(lines: Line[], from: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  const end = lines.findIndex(({ text }, index) => index > from && closing.test(text));
  return (end < 0 ? lines.length : end + 1) - from;
}

/** Up to the line on which the element is closed; where it never is, up to an empty line. */
function htmlLength(lines: Line[], from: number, tag: string): number {
  let depth = 0;
  for (let index = from; index < lines.length; index += 1) {
    for (const [mark] of (lines[index]?.text ?? "").matchAll(new RegExp(`<(/?)${tag}\\b`, "gi"))) {
      depth += mark.startsWith("</") ? -1 : 1;
    }
    if (depth <= 0) return index - from + 1;
  }
  const empty = lines.findIndex(({ text }, index) => index > from && /^\s*$/.test(text));
  return (empty < 0 ? lines.length : empty) - from;
}

function listLength(lines: Line[], from: number): number {
  let end = from + 1;
  for (let index = from + 1; index < lines.length; index += 1) {
    const { text = "" } = lines[index] ?? {};
    const afterEmpty = /^\s*$/.test(lines[index - 1]?.text ?? "");
    if (/^\s*$/.test(text)) continue;
    if (RULE.test(text) || (!/^\s/.test(text) && startsBlock(text))) break;
    if (afterEmpty && !/^(?: {2,}|\t)/.test(text) && !ITEM.test(text)) break;
    end = index + 1;
  }
  return end - from;
}

function paragraphLength(lines: Line[], from: number): number {
  let index = from + 1;
  while (index < lines.length) {
    const { text = "" } = lines[index] ?? {};
    const isInsideTag = isTagOpen(lines.slice(from, index));
    if (/^\s*$/.test(text) || /^(=+|-+)\s*$/.test(text)) break;
    if (!isInsideTag && !isSplitDate(lines, index) && (startsBlock(text) || ITEM.test(text))) break;
    index += 1;
  }
  return index - from;
}

/** A line that begins a block, whatever stands before it. */
function startsBlock(line: string): boolean {
  return (
    /^ {0,3}#{1,6}[ \t]/.test(line) ||
    HTML_BLOCK.test(line) ||
    (DATE_TAG.test(line) && /^`[^`]*(\d{4}|`\s*$)/.test(line))
  );
}

/** Whether an HTML tag or a code span begun above goes on. */
function isTagOpen(lines: Line[]): boolean {
  const text = lines.map((line) => line.text).join("\n");
  return /<[a-z][^<>]*$/i.test(text) || (text.match(/`/g)?.length ?? 0) % 2 === 1;
}

/** `**Team lead**` with `2022 - 2023` in the next line, at its end: that date belongs to what is above it. */
function isSplitDate(lines: Line[], index: number): boolean {
  const above = lines[index - 1]?.text ?? "";
  const line = lines[index]?.text ?? "";
  const isWholeLine = /^`[^`]+`\s*$/.test(line);
  const below = lines[index + 1]?.text ?? "";
  const isHead = !DATE_TAG.test(above) && /^\s*(\*\*|__|\[(\*\*|__)|<)/.test(above);
  return isWholeLine && isHead && (/^\s*$/.test(below) || ITEM.test(below));
}
