import type { Attributes, Block, Inline } from "./nodes.ts";

/** Writes nodes as HTML. Nothing but the `html` and `math` nodes is let through unescaped. */
export function toHtml(nodes: readonly (Inline | Block)[] | undefined): string {
  return (nodes ?? []).map(nodeToHtml).join("");
}

const TAGS = {
  emphasis: "em",
  strong: "strong",
  highlight: "mark",
  superscript: "sup",
  subscript: "sub",
  delete: "s",
} as const;

function nodeToHtml(node: Inline | Block): string {
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "emphasis":
    case "strong":
    case "highlight":
    case "superscript":
    case "subscript":
    case "delete":
      return element(TAGS[node.type], {}, toHtml(node.children));
    case "smallcaps":
      return element("span", { class: "small-caps" }, toHtml(node.children));
    case "span":
      return element("span", node.attributes, toHtml(node.children));
    case "link":
      return element("a", { href: node.url, ...titleOf(node), ...node.attributes }, toHtml(node.children));
    case "image":
      return `<img${written({ src: node.url, alt: node.alt, ...titleOf(node), ...node.attributes })}>`;
    case "icon":
      return "";
    case "math":
      return node.mathml;
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
      return element("p", node.attributes, toHtml(node.children));
    case "heading":
      return element(`h${node.depth}`, node.attributes, toHtml(node.children));
    case "list":
      return list(node);
    case "quote":
      return element("blockquote", {}, toHtml(node.children));
    case "table":
      return table(node);
    case "rule":
      return "<hr>";
  }
}

function titleOf(node: { title?: string }): Attributes {
  return node.title ? { title: node.title } : {};
}

function list(node: Extract<Block, { type: "list" }>): string {
  const items = node.items.map((item) => {
    const [only, ...more] = item;
    const tight = only?.type === "paragraph" && !more.some((block) => block.type === "paragraph");
    return element("li", {}, tight ? toHtml(only.children) + toHtml(more) : toHtml(item));
  });
  const attributes: Attributes = node.start === undefined ? {} : { start: String(node.start) };
  return element(node.ordered ? "ol" : "ul", attributes, items.join(""));
}

function table(node: Extract<Block, { type: "table" }>): string {
  const row = (tag: string, cells: Inline[][]) =>
    element(
      "tr",
      {},
      cells.map((cell, column) => element(tag, aligned(node.align[column]), toHtml(cell))).join(""),
    );
  return element(
    "table",
    {},
    element("thead", {}, row("th", node.head)) +
      element("tbody", {}, node.rows.map((cells) => row("td", cells)).join("")),
  );
}

function aligned(alignment: string | undefined): Attributes {
  return alignment ? { class: `align-${alignment}` } : {};
}

function element(tag: string, attributes: Attributes | undefined, content: string): string {
  return `<${tag}${written(attributes ?? {})}>${content}</${tag}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML, between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
