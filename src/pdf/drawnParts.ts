import { isMap } from "../problems/isMap.ts";
import { htmlToBlocks, htmlToInlines } from "../text/htmlNodes.ts";
import { BLOCKS, type Prose, type Text } from "../text/nodes.ts";

/** What is done with the parts of the data that may be drawn; whatever is not given stays as it is. HTML is read in any case. */
interface Change {
  text?(text: string): string;
  /** Where a link in a text leads, null for nowhere. */
  url?(url: string): string | null;
  /** A colour of text, in the notation of CSS; undefined where it is none. */
  color?(color: string): string | undefined;
  /** Looks at each part before it is copied. */
  see?(part: Record<string, unknown>): void;
}

const IN_PROSE = new Set([...BLOCKS, "code", "html"]);
const IN_LINE = new Set(
  "text emphasis strong highlight superscript subscript smallcaps delete code link image icon span math break softbreak html".split(
    " ",
  ),
);

/**
 * Copies data, whatever it is, and does with all texts in it what it is told. Nodes of text are known by their types; a formula is
 * drawn from its MathML, in a font of its own, and stays as it is.
 */
export function drawn<T>(data: T, { text, url, color, see }: Change): T {
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") return text ? text(value) : value;
    if (Array.isArray(value)) return withoutHtml(value).map(copy);
    if (!isMap(value) || value.type === "math") return value;
    see?.(value);
    const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)]));
    if (value.type === "link" && url) parts.url = url(String(value.url));
    if (value.type === "image") parts.url = value.url;
    if (value.type === "span" && color && isMap(parts.attributes)) {
      const { color: written, ...attributes } = parts.attributes;
      const found = written && color(String(written));
      parts.attributes = found ? { ...attributes, color: found } : attributes;
    }
    return parts;
  };
  return copy(data) as T;
}

/** A list, and if it is of nodes, what HTML in it is drawn as. What may be either is prose. */
function withoutHtml(list: unknown[]): unknown[] {
  const isOf = (types: Set<unknown>) => list.every((each) => isMap(each) && types.has(each.type));
  if (isOf(IN_PROSE)) return withoutGaps(htmlToBlocks(list as Prose));
  return isOf(IN_LINE) ? htmlToInlines(list as Text) : list;
}

/** Prose whose headings are in order: PDF/UA allows no level to be left out; the name is the first, a section's own the second. */
function withoutGaps(prose: Prose): Prose {
  let last = 2;
  return prose.map((block) => {
    if (block.type !== "heading") return block;
    last = Math.min(Math.max(block.depth, 3), last + 1);
    return { ...block, depth: last };
  });
}

/** The texts that are drawn of data. */
export function drawnTexts(data: unknown): string[] {
  const texts: string[] = [];
  const text = (each: string) => {
    texts.push(each);
    return each;
  };
  drawn(data, { text });
  return texts;
}
