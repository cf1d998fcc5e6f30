import { siteUrl } from "./address.ts";
import { attributesHtml, escapeHtml } from "./escape.ts";
import { icon } from "./icons.ts";
import { scrollableMath } from "./mathText.ts";
import { type Attributes, type Block, type Inline, type Node, nodesIn, type Picture } from "./nodes.ts";
import { pictureHtml } from "./pictureHtml.ts";
import { toPlain } from "./plain.ts";

/** The page that nodes are written for. */
interface Page {
  /** The way from it to the site's root, `./` or `../../`, to which addresses in the data are relative. */
  root: string;
  /** What is known of the site's pictures, by the address that the data gives them. */
  pictures?: ReadonlyMap<string, Picture> | undefined;
  /** Addresses for which its language has others. */
  own?: ReadonlyMap<string, string> | undefined;
}

/** Writes nodes as HTML. Nothing but the `html` and `math` nodes is let through unescaped. */
export function toHtml(nodes: readonly Node[] | undefined, page: Page = { root: "./" }): string {
  return (nodes ?? []).map((node) => nodeToHtml(node, page)).join("");
}

const TAGS = {
  emphasis: "em",
  strong: "strong",
  highlight: "mark",
  superscript: "sup",
  subscript: "sub",
  delete: "s",
  span: "span",
  paragraph: "p",
  quote: "blockquote",
} as const;

function nodeToHtml(node: Node, page: Page): string {
  const inner = "children" in node ? toHtml(node.children, page) : "";
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "smallcaps":
      return element("span", { class: "small-caps" }, inner);
    case "link":
      return element("a", linkAttributes(node, page), inner);
    case "image":
      return pictureHtml(node, page.root, page.pictures?.get(node.url));
    case "icon":
      return icon(node.name);
    case "math":
      return scrollableMath(node.mathml);
    case "break":
      return "<br>";
    case "softbreak":
      return "\n";
    case "html":
      return node.value;
    case "code": {
      const code = element("code", {}, escapeHtml(node.value));
      const isBlock = "language" in node || node.value.includes("\n");
      return isBlock ? element("pre", { tabindex: "0" }, code) : code;
    }
    case "heading":
      return element(`h${node.depth}`, node.attributes, inner);
    case "list":
      return list(node, page);
    case "table":
      return table(node, page);
    case "rule":
      return "<hr>";
    default:
      return element(TAGS[node.type], "attributes" in node ? node.attributes : {}, inner);
  }
}

/** `data-address` marks a link whose text is its address, which paper need not repeat (see `assets/css/print.css`). */
function linkAttributes(
  { url, title, attributes, children }: Extract<Inline, { type: "link" }>,
  { root, own }: Page,
): Attributes {
  const short = (address: string) => address.replace(/^(https?:\/\/)?(www\.)?|\/$/g, "");
  const [only, more] = children;
  const isSpelledOut =
    only?.type === "text" && !more && /^http/.test(url) && short(only.value) === short(url);
  return {
    href: siteUrl(url, root, own),
    ...(title && { title }),
    ...(isSpelledOut && { "data-address": "" }),
    ...labelOf(children),
    ...attributes,
  };
}

/** What names a link that holds formulas alone, which say nothing to those who hear it. */
export function labelOf(children: readonly Inline[]): Attributes {
  const nodes = nodesIn(children);
  const isSilent =
    nodes.some(({ type }) => type === "math") &&
    nodes.every((node) => node.type === "math" || !("value" in node) || node.value.trim() === "");
  return isSilent ? { "aria-label": toPlain(children) } : {};
}

function list({ items, ordered, start }: Extract<Block, { type: "list" }>, page: Page): string {
  const all = items.map((item) => {
    const [only, ...more] = item;
    const isTight = only?.type === "paragraph" && !more.some(({ type }) => type === "paragraph");
    return element("li", {}, isTight ? toHtml(only.children, page) + toHtml(more, page) : toHtml(item, page));
  });
  return element(ordered ? "ol" : "ul", start === undefined ? {} : { start: String(start) }, all.join(""));
}

function table({ head, rows, align }: Extract<Block, { type: "table" }>, page: Page): string {
  const row = (tag: string, cells: Inline[][]) => {
    const all = cells.map((cell, column) => {
      const side = align[column];
      return element(tag, side ? { class: `align-${side}` } : {}, toHtml(cell, page));
    });
    return element("tr", {}, all.join(""));
  };
  const body = rows.map((cells) => row("td", cells)).join("");
  return element(
    "table",
    { tabindex: "0" },
    element("thead", {}, row("th", head)) + element("tbody", {}, body),
  );
}

function element(tag: string, attributes: Attributes = {}, content: string): string {
  return `<${tag}${attributesHtml(attributes)}>${content}</${tag}>`;
}
