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
} as const;

function nodeToHtml(node: Node, page: Page): string {
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "emphasis":
    case "strong":
    case "highlight":
    case "superscript":
    case "subscript":
    case "delete":
      return element(TAGS[node.type], {}, toHtml(node.children, page));
    case "smallcaps":
      return element("span", { class: "small-caps" }, toHtml(node.children, page));
    case "span":
      return element("span", node.attributes, toHtml(node.children, page));
    case "link":
      return element(
        "a",
        {
          href: siteUrl(node.url, page.root, page.own),
          ...titleOf(node),
          ...spelledOut(node),
          ...nameOf(node.children),
          ...node.attributes,
        },
        toHtml(node.children, page),
      );
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
    case "code":
      return "language" in node || node.value.includes("\n")
        ? element("pre", { tabindex: "0" }, element("code", {}, escapeHtml(node.value)))
        : element("code", {}, escapeHtml(node.value));
    case "paragraph":
      return element("p", node.attributes, toHtml(node.children, page));
    case "heading":
      return element(`h${node.depth}`, node.attributes, toHtml(node.children, page));
    case "list":
      return list(node, page);
    case "quote":
      return element("blockquote", {}, toHtml(node.children, page));
    case "table":
      return table(node, page);
    case "rule":
      return "<hr>";
  }
}

/** Marks a link whose text is its address, which paper need not repeat (see `assets/css/print.css`). */
function spelledOut({ url, children: [only, more] }: Extract<Inline, { type: "link" }>): Attributes {
  const short = (address: string) => address.replace(/^(https?:\/\/)?(www\.)?|\/$/g, "");
  const is = only?.type === "text" && !more && /^http/.test(url) && short(only.value) === short(url);
  return is ? { "data-address": "" } : {};
}

/** What names a link that holds formulas alone, which say nothing to those who hear it. */
export function nameOf(children: readonly Inline[]): Attributes {
  const nodes = nodesIn(children);
  const isSilent =
    nodes.some(({ type }) => type === "math") &&
    nodes.every((node) => node.type === "math" || !("value" in node) || node.value.trim() === "");
  return isSilent ? { "aria-label": toPlain(children) } : {};
}

function titleOf(node: { title?: string }): Attributes {
  return node.title ? { title: node.title } : {};
}

function list(node: Extract<Block, { type: "list" }>, page: Page): string {
  const items = node.items.map((item) => {
    const [only, ...more] = item;
    const tight = only?.type === "paragraph" && !more.some((block) => block.type === "paragraph");
    return element("li", {}, tight ? toHtml(only.children, page) + toHtml(more, page) : toHtml(item, page));
  });
  const attributes: Attributes = node.start === undefined ? {} : { start: String(node.start) };
  return element(node.ordered ? "ol" : "ul", attributes, items.join(""));
}

function table(node: Extract<Block, { type: "table" }>, page: Page): string {
  const row = (tag: string, cells: Inline[][]) =>
    element(
      "tr",
      {},
      cells.map((cell, column) => element(tag, aligned(node.align[column]), toHtml(cell, page))).join(""),
    );
  return element(
    "table",
    { tabindex: "0" },
    element("thead", {}, row("th", node.head)) +
      element("tbody", {}, node.rows.map((cells) => row("td", cells)).join("")),
  );
}

function aligned(alignment: string | undefined): Attributes {
  return alignment ? { class: `align-${alignment}` } : {};
}

function element(tag: string, attributes: Attributes | undefined, content: string): string {
  return `<${tag}${attributesHtml(attributes ?? {})}>${content}</${tag}>`;
}
