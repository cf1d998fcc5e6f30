import type { Token } from "markdown-it";
import { completeAddress } from "./address.ts";
import { newMarkdown } from "./newMarkdown.ts";
import type { Alignment, Attributes, Block, Inline, Node, Prose, Text } from "./nodes.ts";

const markdown = newMarkdown();

/** Reads one field of a data file. Line breaks in it are spaces. */
export function readText(written: string): Text {
  return inlines(treesOf(markdown.parseInline(written.trim(), { isLine: true })));
}

/** Reads prose of several paragraphs. */
export function readProse(written: string): Prose {
  return blocks(treesOf(markdown.parse(written, {})));
}

/** What a token says that has all of it in itself: a picture, a formula. */
export function nodesOf(token: Token): Node[] {
  return nodes([{ token, inner: [] }]);
}

/** A token with those that it encloses. */
interface Tree {
  token: Token;
  inner: Tree[];
}

/** The trees of a flat list of tokens, in which `x_open` and `x_close` enclose others. */
function treesOf(tokens: Token[]): Tree[] {
  const root: Tree[] = [];
  const open = [root];
  for (const token of tokens) {
    const inner = treesOf(token.children ?? []);
    if (token.nesting < 0) open.pop();
    else open.at(-1)?.push({ token, inner });
    if (token.nesting > 0) open.push(inner);
  }
  return root;
}

const nodes = (trees: Tree[]): Node[] => trees.flatMap(readTree);
const inlines = (trees: Tree[]) => nodes(trees) as Inline[];
const blocks = (trees: Tree[]) => nodes(trees) as Block[];

const MARKS = { em: "emphasis", strong: "strong", mark: "highlight", s: "delete" } as const;

function readTree({ token, inner }: Tree): Node | Node[] {
  const { type, content } = token;
  switch (type) {
    case "inline":
      return nodes(inner);
    case "text":
    case "text_special":
      return content ? { type: "text", value: content } : [];
    case "softbreak":
      return { type: "softbreak" };
    case "hardbreak":
      return { type: "break" };
    case "html_inline":
    case "html_block":
      return { type: "html", value: content };
    case "code_inline":
      return { type: "code", value: content };
    case "fence":
    case "code_block":
      return { type: "code", value: content, ...languageOf(token.info) };
    case "math_inline":
      return mathOf(token);
    case "math_block":
      return { type: "paragraph", children: [mathOf(token)] };
    case "em_open":
    case "strong_open":
    case "mark_open":
    case "s_open": {
      const marked = { type: MARKS[token.tag as keyof typeof MARKS], children: inlines(inner) };
      const { attributes } = attributesOf(token);
      return attributes ? { type: "span", attributes, children: [marked] } : marked;
    }
    case "link_open": {
      const { href = "", title, icon, ...own } = Object.fromEntries(token.attrs ?? []);
      // `{icon=github}` behind a link draws the icon before its text.
      const before: Inline[] = icon ? [{ type: "icon", name: icon }] : [];
      return {
        type: "link",
        url: completeAddress(href),
        ...titleAnd(title, own),
        children: [...before, ...inlines(inner)],
      };
    }
    case "image": {
      const { src = "", alt: _, title, ...own } = Object.fromEntries(token.attrs ?? []);
      return { type: "image", url: src, alt: content, ...titleAnd(title, own) };
    }
    case "paragraph_open":
      return { type: "paragraph", ...attributesOf(token), children: inlines(inner) };
    case "heading_open": {
      const depth = Number(token.tag.slice(1));
      return { type: "heading", depth, ...attributesOf(token), children: inlines(inner) };
    }
    case "bullet_list_open":
      return { type: "list", ordered: false, items: inner.map((item) => blocks(item.inner)) };
    case "ordered_list_open": {
      const start = token.attrGet("start");
      const items = inner.map((item) => blocks(item.inner));
      return { type: "list", ordered: true, ...(start ? { start: Number(start) } : {}), items };
    }
    case "blockquote_open":
      return { type: "quote", children: blocks(inner) };
    case "table_open":
      return table(inner);
    case "hr":
      return { type: "rule" };
    default:
      return [];
  }
}

/** What stands behind a fence: a language, and in braces what only other programs understand. */
function languageOf(info: string): { language?: string } {
  const language = info.replace(/\{[^{}]*\}\s*$/, "").trim();
  return language ? { language } : {};
}

/** @param parts the head of a table and its body */
function table(parts: Tree[]): Block {
  const written = parts.flatMap(({ inner }) => inner);
  const [head = [], ...rows] = written.map((row) => row.inner.map((cell) => inlines(cell.inner)));
  const align = written[0]?.inner.map(({ token }) => {
    const [value] = /left|right|center/.exec(token.attrGet("style") ?? "") ?? [];
    return value as Alignment;
  });
  return { type: "table", head, align: align ?? [], rows };
}

function mathOf({ content, meta }: Token): Inline {
  const { mathml = "", problem, display } = meta;
  return { type: "math", tex: content, display, mathml, ...(problem && { problem }) };
}

function attributesOf({ attrs }: Token): { attributes?: Attributes } {
  return attrs?.length ? { attributes: Object.fromEntries(attrs) } : {};
}

function titleAnd(title: string | undefined, own: Attributes): { title?: string; attributes?: Attributes } {
  const hasOwn = Object.keys(own).length > 0;
  return { ...(title ? { title } : {}), ...(hasOwn ? { attributes: own } : {}) };
}
