/** What the rules share: where blocks begin and end, how the text within a block or a line is read on, and attributes. */
import type MarkdownIt from "markdown-it";
import type { StateBlock, StateInline, Token } from "markdown-it";

/** What the rules know of the page that is being read; markdown-it hands it to each of them as `env`. */
export interface Page {
  /** How many blocks stand around the one that is being read. */
  depth: number;
  /** Footnotes by name, and how often each is referred to, in the order of the first time. */
  notes: Map<string, string>;
  uses: Map<string, number>;
}

/** Nobody nests deeper than this; the call stack would end some time. */
export function checkDepth(depth: number, deepest = 100): void {
  if (depth > deepest) throw new RangeError("nested too deep");
}

/** Reads what stands in a block by itself, so that no rule sees an indent around its lines; not at any depth. */
export function parseBlocks(md: MarkdownIt, env: Page, tokens: Token[], text: string): void {
  checkDepth(++env.depth);
  md.block.parse(text, md, env, tokens);
  env.depth--;
}

/** Attributes in braces, wherever they stand, and on a line of their own; those that only get a name say nothing. */
export const BRACES = /\{:(?![:/]|[\w-]+:)((?:\\\}|[^}\n]){1,500})\}/y;
const BRACES_LINE = new RegExp(`^ {0,3}(?:${BRACES.source}|\\{:[\\w-]+:[^}\\n]{0,500}\\})[ \\t]*$`);

export function lineAt({ src, bMarks, eMarks }: StateBlock, line: number): string {
  return src.slice(bMarks[line], eMarks[line]);
}

/** Whether a block may begin here that needs a blank line before it. */
export function isAtBoundary(state: StateBlock, line: number): boolean {
  return line === 0 || state.isEmpty(line - 1) || state.tokens.at(-1)?.type === "attributes";
}

/** Whether a block that needs a blank line behind it may end before `line`. */
export function endsAtBoundary(state: StateBlock, line: number): boolean {
  return line >= state.lineMax || state.isEmpty(line) || BRACES_LINE.test(lineAt(state, line));
}

export const LIST_START = /^ {0,3}(?:[+*-]|\d+\.)[\t| ]/;

/** Elements that stand within a line, and so begin no block. */
const IN_LINE = new Set(
  `a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby
  samp select small span strong sub sup tt u var`.split(/\s+/),
);

/** Whether a line begins with a tag that does not stand within a line. */
export function startsHtmlBlock(line: string): boolean {
  const [, name] = /^ {0,3}<\/?([\p{L}_][\p{L}\p{N}._-]*)(?=[\s/>]|$)/u.exec(line) ?? [];
  return name !== undefined && !IN_LINE.has(name.toLowerCase());
}

/** Whether a line that follows right on a quote, an item or a paragraph does not belong to it. */
export const endsLazy = (line: string) => BRACES_LINE.test(line) || startsHtmlBlock(line);

/** Adds a block of text, and gives the token that opens it. */
export function pushText(state: StateBlock, type: string, tag: string, content: string): Token {
  const open = state.push(`${type}_open`, tag, 1);
  Object.assign(state.push("inline", "", 0), { content, children: [] });
  state.push(`${type}_close`, tag, -1);
  return open;
}

/** A rule for what a sticky pattern finds where a line has been read to; `add` writes it. */
export const rule =
  (pattern: RegExp, add: (state: StateInline, found: RegExpExecArray) => void) =>
  (state: StateInline, silent: boolean): boolean => {
    pattern.lastIndex = state.pos;
    const found = pattern.exec(state.src);
    if (found && !silent) add(state, found);
    state.pos += found?.[0].length ?? 0;
    return found !== null;
  };

const ITEM =
  /(?<!\S)(?:(\w[\w-]*)=(["'])((?:\\[}"']|(?!\2)[^}])*)\2|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?!\S)/g;

/** Gives a token what stands in braces: `{: .class #id key="value"}` (https://kramdown.gettalong.org/syntax.html#block-attributes). */
export function addAttributes(token: Token | undefined, items: string): void {
  for (const [, key, , value = "", marks = ""] of items.matchAll(ITEM)) {
    if (key) token?.attrSet(key, value.replace(/\\([}"'])/g, "$1"));
    for (const [mark, ...word] of marks.match(/[#.][^.#]+/g) ?? []) {
      if (mark === "#") token?.attrSet("id", word.join(""));
      else token?.attrJoin("class", word.join(""));
    }
  }
}

/** Braces on a line of their own belong to the block right before them, or else to the next. */
export function attributes(markdown: MarkdownIt): void {
  markdown.block.ruler.before("paragraph", "attributes", (state, line) => {
    const [found, items = ""] = BRACES_LINE.exec(lineAt(state, line)) ?? [];
    if (!found) return false;
    const isFirst = isAtBoundary(state, line);
    if (!isFirst) addAttributes(lastBlock(state.tokens), items);
    Object.assign(state.push("attributes", "", 0), { hidden: true, info: isFirst ? items : "" });
    state.line = line + 1;
    return true;
  });

  markdown.core.ruler.after("block", "attributes", ({ tokens }) => {
    let waiting = "";
    for (const token of tokens) {
      if (token.type !== "attributes" && token.nesting >= 0) addAttributes(token, waiting);
      waiting = token.type === "attributes" ? `${waiting} ${token.info}` : "";
    }
  });
}

/** The token that opens the block which ended last. */
const lastBlock = (tokens: Token[], depth = 0) =>
  tokens.findLast(({ nesting }) => {
    depth += nesting;
    return depth === 0;
  });
