import { readText } from "../../text/markdown.ts";
import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { escapeLatex } from "../draft/writeBib.ts";

const COMMANDS: Record<string, string> = { emphasis: "\\emph", strong: "\\textbf" };

/** A line of Markdown as it stands in a BibTeX field. */
export function toLatex(line: string): string {
  return write(readText(line.replace(/\\?\n/g, " "))).trim();
}

function write(nodes: readonly Inline[]): string {
  const written = nodes.map((node) => {
    if (node.type === "math") return `$${node.tex}$`;
    if (!("children" in node)) return node.type === "html" ? "" : escapeLatex(toPlainExactly(node));
    const inner = write(node.children);
    if (node.type === "link") return `\\href{${node.url.replace(/[{}\\%]/g, encodeURIComponent)}}{${inner}}`;
    return COMMANDS[node.type] ? `${COMMANDS[node.type]}{${inner}}` : inner;
  });
  return written.join("").replace(/\s+/g, " ");
}

function toPlainExactly(node: Inline): string {
  return node.type === "text" ? node.value : toPlain([node]);
}
