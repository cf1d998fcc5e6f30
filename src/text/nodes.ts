/**
 * Text, parsed once. HTML, Typst and plain text are all written from these nodes, so that no face of the CV can say
 * something that another does not.
 */

/** A run of text within a line. */
export type Inline =
  | { type: "text"; value: string }
  | {
      type: "emphasis" | "strong" | "highlight" | "superscript" | "subscript" | "smallcaps" | "delete";
      children: Inline[];
    }
  | { type: "code"; value: string }
  | { type: "link"; url: string; title?: string; attributes?: Attributes; children: Inline[] }
  | { type: "image"; url: string; alt: string; title?: string; attributes?: Attributes }
  | { type: "icon"; name: string }
  | { type: "span"; attributes: Attributes; children: Inline[] }
  /** `mathml` is a whole `<math>` element, written at build time from `tex`; `problem` says why it could not be. */
  | { type: "math"; tex: string; display: boolean; mathml: string; problem?: string }
  | { type: "break" }
  | { type: "softbreak" }
  /** HTML that the owner wrote in prose; never made from BibTeX or an import. */
  | { type: "html"; value: string };

/** A block of prose. */
export type Block =
  | { type: "paragraph"; attributes?: Attributes; children: Inline[] }
  | { type: "heading"; depth: number; attributes?: Attributes; children: Inline[] }
  | { type: "list"; ordered: boolean; start?: number; items: Block[][] }
  | { type: "quote"; children: Block[] }
  | { type: "code"; value: string; language?: string }
  | { type: "table"; head: Inline[][]; align: Alignment[]; rows: Inline[][][] }
  | { type: "rule" }
  | { type: "html"; value: string };

export type Alignment = "left" | "right" | "center" | undefined;

/** HTML attributes as their owner wrote them: `class`, `id`, `style`, `width` … */
export type Attributes = Record<string, string>;

export type Node = Inline | Block;

/** A line of text: a title, a name, a place. */
export type Text = Inline[];

/** A piece of prose: a background, an abstract, a summary. */
export type Prose = Block[];

/** What a page needs to show a picture of the site well. */
export interface Picture {
  /** In pixels, upright, of the picture as it is. */
  width: number;
  height: number;
  /** Smaller copies in its own format, and such in WebP where it has another; addresses from the CV's root. */
  own: { url: string; width: number }[];
  webp: { url: string; width: number }[];
}

/** Strings texts together, leaving out those that are missing. */
export function joinTexts(texts: (Text | undefined)[] | undefined, separator: string): Text {
  const given = (texts ?? []).filter((text): text is Text => text !== undefined && text.length > 0);
  return given.flatMap((text, index) => (index > 0 ? [{ type: "text", value: separator }, ...text] : text));
}

/** All nodes of a text, those inside of others too, in the order in which they are read. */
export function nodesIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...nodesIn(childrenOf(node))]);
}

function childrenOf(node: Node): readonly Node[] {
  if ("children" in node) return node.children;
  if (node.type === "list") return node.items.flat();
  return node.type === "table" ? [node.head, ...node.rows].flat(2) : [];
}

/** The same text with what its links say, and not the links: for text that stands in a link, where HTML allows no other. */
export function withoutLinks(text: Text): Text {
  return text.flatMap((node) => {
    if (node.type === "link") return withoutLinks(node.children);
    return "children" in node ? { ...node, children: withoutLinks(node.children) } : node;
  });
}

/** What only prose has; `code` and `html` are in prose and in lines. */
export const BLOCKS: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "list",
  "quote",
  "table",
  "rule",
]);

/** The same text, each of its lines in a span with these attributes. */
export function inSpan<T extends Node>(nodes: readonly T[], attributes: Attributes): T[];
export function inSpan(nodes: readonly Node[], attributes: Attributes): Node[] {
  if (!nodes.some(({ type }) => BLOCKS.has(type)))
    return [{ type: "span", attributes, children: nodes as Inline[] }];
  const within = <T extends Node>(children: T[]) => inSpan(children, attributes);
  return nodes.map((node) => {
    if (node.type === "quote") return { ...node, children: within(node.children) };
    if (node.type === "list") return { ...node, items: node.items.map(within) };
    if (node.type === "table")
      return { ...node, head: node.head.map(within), rows: node.rows.map((row) => row.map(within)) };
    return "children" in node ? { ...node, children: within(node.children) } : node;
  });
}
