import { icon } from "../look/icon.ts";
import { siteUrl } from "../pages/siteUrl.ts";
import { attributesHtml, escapeHtml } from "./attributesHtml.ts";
import type { Attributes, Block, Inline } from "./nodes.ts";
import { pictureHtml } from "./pictureHtml.ts";
import { scrollableMath } from "./scrollableMath.ts";

/**
 * Writes nodes as HTML. Nothing but the `html` and `math` nodes is let through unescaped.
 *
 * @param root the way from the page to the site's root, `./` or `../../`, to which addresses in the data are relative
 */
export function toHtml(nodes: readonly (Inline | Block)[] | undefined, root = "./"): string {
  return (nodes ?? []).map((node) => nodeToHtml(node, root)).join("");
}

const TAGS = {
  emphasis: "em",
  strong: "strong",
  highlight: "mark",
  superscript: "sup",
  subscript: "sub",
  delete: "s",
} as const;

function nodeToHtml(node: Inline | Block, root: string): string {
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "emphasis":
    case "strong":
    case "highlight":
    case "superscript":
    case "subscript":
    case "delete":
      return element(TAGS[node.type], {}, toHtml(node.children, root));
    case "smallcaps":
      return element("span", { class: "small-caps" }, toHtml(node.children, root));
    case "span":
      return element("span", node.attributes, toHtml(node.children, root));
    case "link":
      return element(
        "a",
        { href: siteUrl(node.url, root), ...titleOf(node), ...spelledOut(node), ...node.attributes },
        toHtml(node.children, root),
      );
    case "image":
      return pictureHtml(node, root);
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
      return element("p", node.attributes, toHtml(node.children, root));
    case "heading":
      return element(`h${node.depth}`, node.attributes, toHtml(node.children, root));
    case "list":
      return list(node, root);
    case "quote":
      return element("blockquote", {}, toHtml(node.children, root));
    case "table":
      return table(node, root);
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

function titleOf(node: { title?: string }): Attributes {
  return node.title ? { title: node.title } : {};
}

function list(node: Extract<Block, { type: "list" }>, root: string): string {
  const items = node.items.map((item) => {
    const [only, ...more] = item;
    const tight = only?.type === "paragraph" && !more.some((block) => block.type === "paragraph");
    return element("li", {}, tight ? toHtml(only.children, root) + toHtml(more, root) : toHtml(item, root));
  });
  const attributes: Attributes = node.start === undefined ? {} : { start: String(node.start) };
  return element(node.ordered ? "ol" : "ul", attributes, items.join(""));
}

function table(node: Extract<Block, { type: "table" }>, root: string): string {
  const row = (tag: string, cells: Inline[][]) =>
    element(
      "tr",
      {},
      cells.map((cell, column) => element(tag, aligned(node.align[column]), toHtml(cell, root))).join(""),
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
