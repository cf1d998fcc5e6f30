import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import type { Report } from "../report.ts";
import type { RawBlock } from "./splitBlocks.ts";

/** Blocks of a page as prose: their Markdown as it is, their HTML as Markdown. */
export function proseOf(blocks: readonly RawBlock[], report: Report): string {
  return blocks
    .map((block) => htmlToMarkdown(block.raw, block.offset, report))
    .filter((text) => text !== "")
    .map((text) => text.replace(/[\u00a0\u2002\u2003\u2009]+/g, " ").replace(/\n{3,}/g, "\n\n"))
    .map((text) => text.replace(/^(\s*[-*+] )\s*\\-\s+/gm, "$1"))
    .map(definitionList)
    .join("\n\n");
}

/** kramdown's lists of definitions: `Term`, and below it `: what it means`. */
function definitionList(text: string): string {
  if (!/^:[ \t]+\S/m.test(text)) return text;
  return text
    .split("\n")
    .map((line, index, lines) => {
      if (/^:[ \t]+\S/.test(line)) return line.replace(/^:[ \t]+/, "- ");
      const isTerm =
        line.trim() !== "" && /^:[ \t]/.test(lines.slice(index + 1).find((next) => next.trim() !== "") ?? "");
      const isIndented = /^\s/.test(line);
      return isTerm && !isIndented ? `\n**${line.trim()}**\n` : line;
    })
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
