import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import {
  type Attributes,
  type Block,
  type Inline,
  type Node,
  nodesIn,
  type Prose,
  type Text,
} from "./nodes.ts";
import { attributesOf, parseHtml } from "./parseHtml.ts";

/**
 * Reads the HTML that an owner wrote between Markdown as nodes, so that it can be drawn: emphasis, links, pictures, line
 * breaks and paragraphs become what they are, of all else the text stays. What stands within other blocks is left.
 */
export function htmlToBlocks(prose: Prose): Prose {
  return prose.flatMap((block) =>
    block.type === "html" ? runsOf(block.value).flatMap(paragraphOf) : [block],
  );
}

/** The same for a line of text. */
export function htmlToInlines(line: Text): Text {
  return line.some(({ type }) => type === "html") ? htmlToLines(line).flat() : line;
}

/**
 * The same, cut where the edges of blocks are. An element may begin in one node and end in another (`<b>`, text, `</b>`), as
 * Markdown leaves them.
 */
export function htmlToLines(line: Text): Text[] {
  const html = line.map((node, index) =>
    node.type === "html" ? node.value : `<${HELD} id=${index}></${HELD}>`,
  );
  return runsOf(html.join(""), line);
}

/** The element that a node is read as which is no HTML. */
const HELD = "vitae-held";

/** What a mark is, by the elements that are one. */
const MARKS = new Map<string, Extract<Inline, { children: Inline[]; attributes?: never }>["type"]>([
  ...["b", "strong"].map((tag) => [tag, "strong"] as const),
  ...["i", "em", "cite", "dfn", "var"].map((tag) => [tag, "emphasis"] as const),
  ...["del", "s", "strike"].map((tag) => [tag, "delete"] as const),
  ["sup", "superscript"],
  ["sub", "subscript"],
  ["mark", "highlight"],
]);

const BREAKS =
  /^(address|article|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|h[1-6]|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

/** Elements whose text is not for reading. */
const UNSEEN = /^(iframe|noembed|noframes|noscript|plaintext|script|style|template|textarea|title|xmp)$/;

/** Marks in marks that are deeper look no different, and no page could be set of thousands. */
const DEEPEST = 20;

type Mark = Extract<Inline, { children: Inline[] }>;

/** The text of a piece of HTML, cut at the edges of blocks. The tree is walked without recursion: it may be of any depth. */
function runsOf(html: string, held: Inline[] = []): Text[] {
  let run: Text = [];
  const runs = [run];
  let open: Mark[] = [];
  const add = (node: Inline) => (open.at(-1)?.children ?? run).push(node);
  const cut = () => {
    run = [];
    runs.push(run);
    const marks = open;
    open = [];
    for (const mark of marks) enter({ ...mark, children: [] });
  };
  const enter = (mark: Mark) => {
    add(mark);
    open.push(mark);
  };
  const todo: (Tree.ChildNode | (() => void))[] = parseHtml(html).childNodes.reverse();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (typeof next === "function") next();
    else if ("value" in next) add({ type: "text", value: next.value.replace(/[ \t\n\f\r]+/g, " ") });
    else if ("tagName" in next && !UNSEEN.test(next.tagName)) {
      const { tagName, childNodes } = next;
      const node = nodeOf(tagName, attributesOf(next), held);
      if (BREAKS.test(tagName)) {
        cut();
        todo.push(cut);
      } else if (node && "children" in node && tagName !== HELD) {
        if (open.length < DEEPEST) {
          enter(node);
          todo.push(() => open.pop());
        }
      } else if (node) add(node);
      for (const child of childNodes.reverse()) todo.push(child);
    }
  }
  return runs;
}

function nodeOf(tag: string, attributes: Attributes, held: Inline[]): Inline | undefined {
  const { href, src = "", alt = "", ...own } = attributes;
  if (tag === HELD) return held[Number(attributes.id)];
  if (tag === "br") return { type: "break" };
  if (tag === "img") return { type: "image", url: src, alt, attributes: own };
  const mark = MARKS.get(tag);
  if (mark) return { type: mark, children: [] };
  if (tag === "a" && href) return { type: "link", url: href, attributes: own, children: [] };
  return tag === "span" || tag === "font" ? { type: "span", attributes, children: [] } : undefined;
}

function paragraphOf(children: Text): Block[] {
  const says = (node: Node) => node.type === "image" || ("value" in node && node.value.trim() !== "");
  return nodesIn(children).some(says) ? [{ type: "paragraph", children }] : [];
}
