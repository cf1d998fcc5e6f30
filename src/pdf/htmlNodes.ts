import { createRequire } from "node:module";
import type { Attributes, Block, Inline, Prose } from "../text/nodes.ts";

// Loaded with the first piece of HTML, since most CVs have none.
const require = createRequire(import.meta.url);

/**
 * Reads the HTML that an owner wrote between Markdown as nodes, so that it can be drawn on paper: emphasis, links,
 * pictures, line breaks, paragraphs and lists become what they are, of all else the text stays. Both faces of a tag may
 * stand in different nodes (`<b>`, text, `</b>`), as Markdown leaves them.
 */
export function htmlToBlocks(prose: Prose): Prose {
  return prose.flatMap((block): Block[] => {
    switch (block.type) {
      case "html":
        return paragraphsOf(tokensOf(block.value));
      case "paragraph":
      case "heading":
        return [{ ...block, children: htmlToInlines(block.children) }];
      case "quote":
        return [{ ...block, children: htmlToBlocks(block.children) }];
      case "list":
        return [{ ...block, items: block.items.map(htmlToBlocks) }];
      case "table":
        return [
          {
            ...block,
            head: block.head.map(htmlToInlines),
            rows: block.rows.map((row) => row.map(htmlToInlines)),
          },
        ];
      default:
        return [block];
    }
  });
}

/** The same for a line of text. */
export function htmlToInlines(nodes: Inline[]): Inline[] {
  const tokens = nodes.flatMap((node): Token[] => {
    if (node.type === "html") return tokensOf(node.value);
    return [{ node: "children" in node ? { ...node, children: htmlToInlines(node.children) } : node }];
  });
  return nested(tokens);
}

type Token = { node: Inline } | { open: string; attributes: Attributes } | { close: string };

const MARKS: Record<string, "strong" | "emphasis" | "superscript" | "subscript" | "highlight" | "delete"> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  var: "emphasis",
  sup: "superscript",
  sub: "subscript",
  mark: "highlight",
  del: "delete",
  s: "delete",
  strike: "delete",
};

const BREAKS =
  /^(address|article|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|h[1-6]|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

/** Elements whose text is not for reading. */
const UNSEEN = new Set(["script", "style", "template", "noscript", "iframe", "title"]);

function tokensOf(html: string): Token[] {
  const { Parser }: typeof import("htmlparser2") = require("htmlparser2");
  // A parser passes over a closing tag that nothing was opened for, but it may have been in another piece.
  const lone = /^\s*<\/([a-z][a-z0-9-]*)\s*>\s*$/i.exec(html)?.[1];
  if (lone) return [{ close: lone.toLowerCase() }];
  const tokens: Token[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen++;
      tokens.push({ open: name, attributes });
    },
    ontext(text) {
      if (unseen === 0) tokens.push({ node: { type: "text", value: text.replace(/\s+/g, " ") } });
    },
    onclosetag(name, isImplied) {
      if (UNSEEN.has(name)) unseen--;
      // The other face of a tag without one in this piece may stand in another.
      if (!isImplied) tokens.push({ close: name });
    },
  });
  parser.end(html);
  return tokens;
}

/** Marks in marks that are deeper look no different, and no paper could be set of thousands. */
const DEEPEST = 20;

/** Puts what stands between an opening and its closing tag inside it; tags without the other are passed over. */
function nested(tokens: Token[]): Inline[] {
  const open: { name: string; children: Inline[]; wrap: (children: Inline[]) => Inline[] }[] = [];
  const root: Inline[] = [];
  const add = (...nodes: Inline[]) => (open.at(-1)?.children ?? root).push(...nodes);
  const closeLast = () => {
    const last = open.pop();
    if (last) add(...last.wrap(last.children));
  };
  for (const token of tokens) {
    if ("node" in token) add(token.node);
    else if ("close" in token) {
      if (!open.some(({ name }) => name === token.close)) continue;
      while (open.at(-1)?.name !== token.close) closeLast();
      closeLast();
    } else if (token.open === "br") add({ type: "break" });
    else if (token.open === "img") {
      const { src = "", alt = "", ...attributes } = token.attributes;
      add({ type: "image", url: src, alt, attributes });
    } else {
      const wrap = wrapper(token.open, token.attributes);
      if (wrap && open.length < DEEPEST) open.push({ name: token.open, children: [], wrap });
    }
  }
  while (open.length > 0) closeLast();
  return root;
}

function wrapper(tag: string, attributes: Attributes): ((children: Inline[]) => Inline[]) | undefined {
  const mark = MARKS[tag];
  if (mark) return (children) => [{ type: mark, children }];
  const { href, ...own } = attributes;
  if (tag === "a" && href) return (children) => [{ type: "link", url: href, attributes: own, children }];
  if (tag === "span" || tag === "font") return (children) => [{ type: "span", attributes, children }];
  return undefined;
}

/** Cuts at the edges of blocks; what a list item says is set off by a bullet. */
function paragraphsOf(tokens: Token[]): Block[] {
  const runs: { tokens: Token[]; bullet: boolean }[] = [{ tokens: [], bullet: false }];
  for (const token of tokens) {
    const name = "open" in token ? token.open : "close" in token ? token.close : "";
    if (BREAKS.test(name)) runs.push({ tokens: [], bullet: "open" in token && name === "li" });
    else runs.at(-1)?.tokens.push(token);
  }
  return runs.flatMap(({ tokens: run, bullet }): Block[] => {
    const children = nested(run);
    const empty = children.every(
      (node) => node.type === "break" || (node.type === "text" && node.value.trim() === ""),
    );
    if (empty) return [];
    const paragraph: Block = { type: "paragraph", children };
    return [bullet ? { type: "list", ordered: false, items: [[paragraph]] } : paragraph];
  });
}
