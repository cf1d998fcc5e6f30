import type { Token } from "markdown-it";
import { filled } from "../filled.ts";
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
  const { type, tag, content } = token;
  const attributes: Attributes = Object.fromEntries(token.attrs ?? []);
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
      // What stands in braces behind the language of a fence is for other programs.
      return {
        type: "code",
        value: content,
        ...filled({ language: token.info.replace(/\{[^{}]*\}\s*$/, "").trim() }),
      };
    case "math_inline":
      return { type: "math", tex: content, ...token.meta };
    case "math_block":
      return { type: "paragraph", children: [{ type: "math", tex: content, ...token.meta }] };
    case "em_open":
    case "strong_open":
    case "mark_open":
    case "s_open": {
      const marked = { type: MARKS[tag as keyof typeof MARKS], children: inlines(inner) };
      return token.attrs?.length ? { type: "span", attributes, children: [marked] } : marked;
    }
    case "link_open": {
      const { href = "", title, icon, ...own } = attributes;
      // `{icon=github}` behind a link draws the icon before its text.
      const before: Inline[] = icon ? [{ type: "icon", name: icon }] : [];
      return {
        type: "link",
        url: completeAddress(href),
        ...filled({ title, attributes: own }),
        children: [...before, ...inlines(inner)],
      };
    }
    case "image": {
      const { src = "", alt: _, title, ...own } = attributes;
      return { type: "image", url: src, alt: content, ...filled({ title, attributes: own }) };
    }
    case "paragraph_open":
      return { type: "paragraph", ...filled({ attributes }), children: inlines(inner) };
    case "heading_open":
      return {
        type: "heading",
        depth: Number(tag.slice(1)),
        ...filled({ attributes }),
        children: inlines(inner),
      };
    case "bullet_list_open":
    case "ordered_list_open": {
      const start = attributes.start ? { start: Number(attributes.start) } : {};
      return {
        type: "list",
        ordered: tag === "ol",
        ...start,
        items: inner.map((item) => blocks(item.inner)),
      };
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
