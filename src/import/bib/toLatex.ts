import type { Inline } from "../../text/nodes.ts";

/** Characters that LaTeX takes for marks, and how they are written as themselves. */
const ESCAPES: Record<string, string> = {
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\\": "\\textbackslash{}",
};

/** Plain text as it stands in a BibTeX field. */
export function escapeLatex(text: string): string {
  return text.replace(/[&%$#_{}~^\\]/g, (character) => ESCAPES[character] ?? character).replace(/\s+/g, " ");
}

/** A line of nodes as it stands in a BibTeX field. */
export function toLatex(nodes: readonly Inline[]): string {
  return nodes.map(write).join("").replace(/\s+/g, " ").trim();
}

function write(node: Inline): string {
  switch (node.type) {
    case "text":
      return escapeLatex(node.value);
    case "code":
      return `\\texttt{${escapeLatex(node.value)}}`;
    case "math":
      return `$${node.tex}$`;
    case "image":
      return escapeLatex(node.alt);
    case "break":
    case "softbreak":
      return " ";
    case "icon":
    case "html":
      return "";
    case "link":
      return `\\href{${node.url.replace(/[{}\\]/g, encodeURIComponent)}}{${toLatex(node.children)}}`;
    case "emphasis":
      return `\\emph{${node.children.map(write).join("")}}`;
    case "strong":
      return `\\textbf{${node.children.map(write).join("")}}`;
    default:
      return node.children.map(write).join("");
  }
}
