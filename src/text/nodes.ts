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

/** Whether a field of an entry is a list of texts. */
export function isTexts(value: Text | Text[]): value is Text[] {
  return Array.isArray(value[0]);
}

/** All text nodes inside a value of any shape: a record, a section, a list of nodes; each once, wherever it is met again. */
export function nodesIn(value: unknown): (Inline | Block)[] {
  const nodes: (Inline | Block)[] = [];
  const seen = new Set<object>();
  const visit = (inner: unknown): void => {
    if (!inner || typeof inner !== "object" || seen.has(inner)) return;
    seen.add(inner);
    if ("type" in inner && typeof inner.type === "string" && !("key" in inner))
      nodes.push(inner as Inline | Block);
    for (const each of Object.values(inner)) visit(each);
  };
  visit(value);
  return nodes;
}

/** The same text with what its links say, and not the links: for text that stands in a link, where HTML allows no other. */
export function withoutLinks(text: Text): Text {
  return text.flatMap((node): Inline[] => {
    if (node.type === "link") return withoutLinks(node.children);
    return "children" in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}
