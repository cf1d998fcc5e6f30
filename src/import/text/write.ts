import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";
import { escapeLatex } from "../draft/writeBib.ts";

/** Blocks as the theme's prose. */
export function writeProse(children: RootContent[]): string {
  return toMarkdown({ type: "root", children }, OPTIONS).trim();
}

/** A line as the theme's Markdown: `readText` reads it as what it was. White space becomes spaces. */
export function writeLine(nodes: readonly PhrasingContent[]): string {
  const children = nodes.map(inOneLine);
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return toMarkdown({ type: "paragraph", children }, OPTIONS).trim();
}

function inOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === "break") return { type: "text", value: " " };
  if (node.type === "text") return { ...node, value: node.value.replace(/[\s\u00a0\u2002\u2003]+/g, " ") };
  return "children" in node ? ({ ...node, children: node.children.map(inOneLine) } as PhrasingContent) : node;
}

/** What a reader would say aloud; a line break is one. */
export function plainOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text" || node.type === "inlineCode") return node.value;
      if (node.type === "break") return "\n";
      if (node.type === "image") return node.alt ?? "";
      return "children" in node ? plainOf(node.children as RootContent[]) : "";
    })
    .join("");
}

const COMMANDS: Record<string, string> = { emphasis: "\\emph", strong: "\\textbf" };

/** A line as it stands in a BibTeX field. */
export function toLatex(nodes: readonly RootContent[]): string {
  const written = nodes.map((node) => {
    if (node.type === "inlineCode" && node.data?.isTex) return `$${node.value}$`;
    if (node.type === "text" || node.type === "inlineCode") return escapeLatex(node.value);
    if (!("children" in node)) return node.type === "break" ? " " : "";
    const inner = toLatex(node.children as RootContent[]);
    if (node.type === "link") return `\\href{${node.url.replace(/[{}\\%]/g, encodeURIComponent)}}{${inner}}`;
    return COMMANDS[node.type] ? `${COMMANDS[node.type]}{${inner}}` : inner;
  });
  return written.join("").replace(/\s+/g, " ");
}

const OPTIONS: Options = {
  bullet: "-",
  rule: "-",
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    link: (node, _, state, info) => {
      const label = state.containerPhrasing(node, { ...info, before: "[", after: "]" });
      // The theme makes a link of an address by itself.
      if (label === node.url && /^https?:/.test(label) && !node.data?.braces) return label;
      return `[${label.trim()}](${destination(node)})${braces(node)}`;
    },
    image: (node, _, state, info) => {
      if (node.data?.icon) return "";
      const alt = state.safe(node.alt ?? "", { ...info, before: "[", after: "]" });
      return `![${alt}](${destination(node)})${braces(node)}`;
    },
    delete: (node, _, state, info) => {
      const sign = node.data?.isMark ? "==" : "~~";
      const inner = state.containerPhrasing(node, { ...info, before: sign, after: sign });
      return inner.trim() === "" ? inner : sign + inner + sign;
    },
    inlineCode: (node, parent, state) =>
      node.data?.isTex ? texOf(node.value) : defaultHandlers.inlineCode(node, parent, state),
    html: () => "",
  },
  join: [
    (left, right, parent) => {
      if (left.type === "html" || right.type === "html") return 0;
      // Items stand close together, unless one of them has several paragraphs.
      if (parent.type === "listItem") return right.type === "list" ? 0 : 1;
      return parent.type === "list" ? Number(parent.children.some(hasParagraphs)) : undefined;
    },
  ],
  // What only the theme's Markdown reads as marks, and addresses that it would decode.
  unsafe: [
    ...["$", "{", "]", "~"].map((character) => ({ character, inConstruct: "phrasing" as const })),
    { character: "=", after: "=", inConstruct: "phrasing" },
    { character: "=", before: "=", inConstruct: "phrasing" },
    { character: ":", before: "https?", after: "\\/\\/\\S*(?:%|xn--)", inConstruct: "phrasing" },
  ],
};

function texOf(tex: string): string {
  return tex.includes("\n") ? `$$${tex}$$` : `$${tex}$`;
}

function braces({ data }: { data?: { braces?: string } }): string {
  return data?.braces ? `{${data.braces}}` : "";
}

function destination({ url, title }: { url: string; title?: string | null }): string {
  return (/[()\s]/.test(url) ? `<${url}>` : url) + (title ? ` "${title.replace(/["\\]/g, "\\$&")}"` : "");
}

function hasParagraphs({ children }: ListItem): boolean {
  return children.filter(({ type }) => type !== "list").length > 1;
}
