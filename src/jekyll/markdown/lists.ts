/** Lists: marks may change from item to item, numbers begin at 1, and each item is tight or loose by itself. */
import type MarkdownIt from "markdown-it";
import type { StateBlock, Token } from "markdown-it";
import { endsLazy, LIST_START, lineAt, parseBlocks, pushText } from "./lines.ts";

/** The text of an item, in two parts where a list in it follows right below its first lines. */
type Item = string[];

export function lists(markdown: MarkdownIt): void {
  markdown.block.ruler.at("list", (state, start) => {
    const text = lineAt(state, start);
    if (!LIST_START.test(text)) return false;
    const tag = /^ *\d/.test(text) ? "ol" : "ul";
    const list = state.push("list_open", tag, 1);
    const items = readItems(state, start, tag === "ol" ? "\\d+\\." : "[+*-]");
    let hasTight = items.length === 1;
    for (const [i, item] of items.entries()) {
      const isLast = i === items.length - 1;
      const at = pushItem(state, "li", item);
      const first = state.tokens[at];
      markTask(list, state.tokens[at - 1], state.tokens[at + 1]);
      const isAlone = isLast && state.tokens.length === at + 4;
      if (first?.type !== "paragraph_open") hasTight = true;
      else if ((isAlone || !first.meta.isLoose) && (!isLast || hasTight)) hasTight = hide(state.tokens, at);
    }
    state.push("list_close", tag, -1);
    return true;
  });

  markdown.block.ruler.before("html_block", "definition_list", (state, start) => {
    const { tokens } = state;
    if (tokens.at(-1)?.type !== "paragraph_close" || !DEFINITION.test(lineAt(state, start))) return false;
    const [, terms] = tokens.splice(-3);
    if (tokens.at(-1)?.type === "definition_list_close") tokens.pop();
    else state.push("definition_list_open", "dl", 1);
    for (const term of terms?.content.split("\n") ?? []) pushText(state, "term", "dt", term);
    for (const item of readItems(state, start, ":")) {
      const at = pushItem(state, "dd", item);
      if (tokens[at]?.type === "paragraph_open" && !state.isEmpty(start - 1)) hide(tokens, at);
    }
    state.push("definition_list_close", "dl", -1);
    return true;
  });
}

/** Adds an item, and gives where its first token stands. */
function pushItem(state: StateBlock, tag: string, parts: Item): number {
  state.push("item_open", tag, 1);
  const at = state.tokens.length;
  for (const part of parts) parseBlocks(state.md, state.env, state.tokens, part);
  state.push("item_close", tag, -1);
  return at;
}

/** Leaves out the tags of a paragraph. */
function hide(tokens: Token[], at: number): true {
  for (const token of [tokens[at], tokens[at + 2]]) if (token) token.hidden = true;
  return true;
}

/** `[ ]` and `[x]` at the head of an item are boxes; what follows in the list is marked like them. */
function markTask(list: Token, item: Token | undefined, text: Token | undefined): void {
  const [mark, check] = /^\[([ x])\]\s+/i.exec(text?.content ?? "") ?? [];
  if (text && mark) {
    const box = `type="checkbox" class="task-list-item-checkbox" disabled="disabled"`;
    text.content = `<input ${box}${check === " " ? "" : ' checked="checked"'}>${text.content.slice(mark.length)}`;
    list.attrSet("class", "task-list");
  }
  if (list.attrGet("class") && text?.type === "inline") item?.attrSet("class", "task-list-item");
}

const DEFINITION = /^ {0,3}:[\t| ]/;
const RULE = /^ {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*$/;

/** Cuts out the items that begin at `first`, each with a mark of this kind, and goes on behind them. */
function readItems(state: StateBlock, first: number, mark: string): Item[] {
  const items: Item[] = [];
  const startOf = (spaces: number) => new RegExp(`^( {0,${spaces}}${mark})([\\t| ].*)$`, "s");
  let start = startOf(3);
  let indentation = 0;
  let hasList = false;
  let isBlank = false;
  for (state.line = first; state.line < state.lineMax; state.line++) {
    const text = lineAt(state, state.line);
    if (isBlank && mark !== ":" && RULE.test(text)) break;
    const [, marker, rest = ""] = start.exec(text) ?? [];
    const parts = items.at(-1) ?? [];
    if (marker !== undefined) {
      const padded = expandTabs(rest, marker.length);
      const content = padded.trimStart();
      indentation = content === "" ? 4 : marker.length + padded.length - content.length;
      start = startOf(indentation <= 3 ? indentation - 1 : 3);
      hasList = LIST_START.test(content);
      items.push([`${content}\n`]);
    } else if (state.isEmpty(state.line)) {
      parts.push(`${parts.pop()}\n`);
      hasList = true;
    } else {
      const line = expandTabs(text, 0);
      const isIndented = line.startsWith(" ".repeat(indentation));
      const isNear = line.search(/\S/) <= Math.min(indentation, 3);
      if (!isIndented && (isBlank || (isNear && endsLazy(line.trimStart())))) break;
      const content = isIndented ? line.slice(indentation) : line;
      const isPart: boolean = !hasList && isIndented && LIST_START.test(content);
      parts.push(`${isPart ? "" : parts.pop()}${content}\n`);
      hasList ||= isPart;
    }
    isBlank = marker === undefined && state.isEmpty(state.line);
  }
  return items;
}

function expandTabs(text: string, column: number): string {
  const [indent = ""] = /^[ \t]*/.exec(text) ?? [];
  let width = column;
  for (const character of indent) width += character === "\t" ? 4 - (width % 4) : 1;
  return " ".repeat(width - column) + text.slice(indent.length);
}
