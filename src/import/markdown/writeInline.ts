import type { Attributes, Inline } from "../../text/nodes.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

const MARKS: Record<string, string> = { emphasis: "*", strong: "**", highlight: "==", delete: "~~" };

/** Writes a line of nodes as the theme's Markdown: `readText` reads it as those nodes again. White space becomes spaces. */
export function writeInline(nodes: readonly Inline[]): string {
  return nodes
    .map(write)
    .join("")
    .replace(/[\s\u2002\u2003]+/g, " ")
    .trim();
}

function write(node: Inline): string {
  switch (node.type) {
    case "text":
      return escapeMarkdown(node.value);
    case "code":
      return /`/.test(node.value) ? `\`\` ${node.value} \`\`` : `\`${node.value}\``;
    case "math":
      return `$${node.tex}$`;
    case "break":
    case "softbreak":
      return " ";
    case "image":
      return `![${escapeMarkdown(node.alt)}](${node.url})${braces(node.attributes)}`;
    case "link": {
      const label = node.children.map(write).join("");
      const isBare = label === node.url && !node.attributes;
      return isBare ? label : `[${label}](${address(node.url)})${braces(node.attributes)}`;
    }
    case "icon":
    case "html":
      return "";
    default: {
      const inner = node.children.map(write).join("");
      const mark = MARKS[node.type] ?? "";
      return inner.trim() ? `${mark}${inner}${mark}` : inner;
    }
  }
}

function address(url: string): string {
  return /[\s()]/.test(url) ? `<${url}>` : url;
}

function braces(attributes: Attributes | undefined): string {
  const written = Object.entries(attributes ?? {}).map(([name, value]) => {
    if (name === "class")
      return value
        .split(" ")
        .map((each) => `.${each}`)
        .join(" ");
    if (name === "id") return `#${value}`;
    return /[\s"]/.test(value) ? `${name}="${value}"` : `${name}=${value}`;
  });
  return written.length > 0 ? `{${written.join(" ")}}` : "";
}
