/** HTML: blocks, which are kept as they are, and elements within a line. */
import type MarkdownIt from "markdown-it";
import type { StateBlock } from "markdown-it";
import { pushParagraph } from "./blocks.ts";
import { checkDepth, parseBlocks, startsHtmlBlock } from "./lines.ts";

const words = (names: string) => new Set(names.split(/\s+/));
const VOID = words("area base br col command embed hr img input keygen link meta param source track wbr");
/** What may have Markdown in it that makes no blocks. */
const WITH_TEXT = words(
  `a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp
  rt rtc ruby select small span strong sub sup th tt`,
);

const NAME = String.raw`[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?`;
const ATTRIBUTE = String.raw`\s+${NAME}(?:\s*=\s*(?:[\p{L}\p{N}_]+|"[^"]*"|'[^']*'))?`;
const TAG = new RegExp(String.raw`<(?:(${NAME})(?:${ATTRIBUTE})*\s*(/)?|/(${NAME})\s*)>`, "uy");
/** Asks for Markdown in an element of a block. */
const MARKDOWN = /\smarkdown\s*=\s*["']?(?:0|(1|block|span))["']?/;

/** Where the last comment ends in the text that was asked about last: one that never ends is looked for once. */
let lastEnd = { text: "", at: -1 };

/** The tag that begins at `at`, its name in lower case, or the comment, which has none. */
function tagAt(text: string, at: number) {
  if (text.startsWith("<!--", at)) {
    if (lastEnd.text !== text) lastEnd = { text, at: text.lastIndexOf("-->") };
    const end = lastEnd.at < at + 4 ? -1 : text.indexOf("-->", at + 4);
    return end < 0 ? undefined : { text: text.slice(at, end + 3), name: "", kind: "whole" as const };
  }
  TAG.lastIndex = at;
  const [found, open, closed, close] = TAG.exec(text) ?? [];
  if (found === undefined) return undefined;
  const name = (open ?? close ?? "").toLowerCase();
  const kind = close ? "close" : closed || VOID.has(name) ? "whole" : "open";
  return { text: found, name, kind };
}

export function html(markdown: MarkdownIt): void {
  markdown.block.ruler.at("html_block", (state, start, end) => {
    let at = state.bMarks[start] ?? 0;
    if (!startsElement(state.src, at)) return false;
    do at = readElement(state, at, state.eMarks[end - 1] ?? 0);
    while (startsElement(state.src, at));
    while (state.line < end - 1 && (state.eMarks[state.line] ?? 0) < at) state.line++;
    // What follows on the same line is a paragraph of its own.
    if (state.src.slice(at, state.eMarks[state.line]).trim()) return pushParagraph(state, at, state.line);
    state.line++;
    return true;
  });

  // What an element within a line nests is counted where all marks of the line are known: see `finishSpans`.
  markdown.inline.ruler.at("html_inline", (state, silent) => {
    const tag = state.src[state.pos] === "<" ? tagAt(state.src, state.pos) : undefined;
    if (!tag) return false;
    state.pos += tag.text.length;
    if (silent) return true;
    const content = tag.text.replace(MARKDOWN, "");
    Object.assign(state.push("html_inline", tag.name, 0), { content, info: tag.kind });
    if (tag.kind === "open" && !WITH_TEXT.has(tag.name)) {
      const inner = innerText(state.src.slice(state.pos, state.posMax), tag.name);
      state.push("html_inline", "", 0).content = inner;
      state.pos += inner.length;
    }
    return true;
  });
}

function startsElement(src: string, at: number): boolean {
  const line = src.slice(at, at + 100);
  const isBlock = line.startsWith("<!--") || (startsHtmlBlock(line) && !/^ {0,3}<\//.test(line));
  return isBlock && tagAt(src, at + line.search(/\S/)) !== undefined;
}

/**
 * Reads the element, or the comment, that stands at `start`, adds its tokens and gives where it ends. Tags that close
 * nothing are text, and what is not closed ends with the text.
 */
function readElement(state: StateBlock, start: number, end: number): number {
  const { src, md, env, tokens } = state;
  const open: string[] = [];
  let html = "";
  let at = start;
  do {
    const next = src.indexOf("<", at);
    if (next < 0 || next >= end) break;
    const tag = tagAt(src, next);
    html += src.slice(at, next);
    at = next + (tag?.text.length ?? 1);
    if (!tag) html += "&lt;";
    else if (tag.kind === "close") {
      html += open.at(-1) === tag.name ? `</${open.pop()}>` : `&lt;${tag.text.slice(1)}`;
    } else html += tag.text.replace(MARKDOWN, "");
    if (tag?.kind === "whole" && tag.name && !VOID.has(tag.name)) html += `</${tag.name}>`;
    if (tag?.kind !== "open") continue;
    checkDepth(open.push(tag.name), 500);
    const [, mode] = MARKDOWN.exec(tag.text) ?? [];
    if (!mode && tag.name !== "script" && tag.name !== "style") continue;
    const inner = innerText(src.slice(at, end), tag.name);
    at += inner.length;
    if (mode) {
      state.push("html_block", "", 0).content = `${html}\n`;
      html = "";
      if (mode !== "span" && !(mode === "1" && WITH_TEXT.has(tag.name))) parseBlocks(md, env, tokens, inner);
      else Object.assign(state.push("inline", "", 0), { content: inner.trim(), children: [] });
    } else html += inner;
  } while (open.length > 0);
  if (open.length > 0) {
    html = open.reduceRight((all, name) => `${all}</${name}>`, html + src.slice(at, end));
    at = end;
  }
  state.push("html_block", "", 0).content = `${html}\n`;
  return at;
}

/** What stands before the end tag of an element. */
function innerText(text: string, name: string): string {
  let depth = 1;
  for (const { 0: tag, index } of text.matchAll(new RegExp(`<(/?)${name}(?![\\w-])[^<>]*>`, "gi"))) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return text.slice(0, index);
  }
  return text;
}
