import { readText } from "../../text/markdown.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { writeInline } from "../markdown/writeInline.ts";
import type { Report } from "../report.ts";
import type { RawBlock } from "./splitBlocks.ts";

/** The words of a heading as a line of Markdown. */
export function headingMarkdown(block: RawBlock, report: Report): string {
  const bare = block.raw
    .replace(/^ {0,3}#{1,6}[ \t]*|[ \t]+#+[ \t]*$/g, (mark) => " ".repeat(mark.length))
    .replace(/\n[=-]+\s*$/, "");
  return writeInline(readText(htmlToMarkdown(bare, block.offset, report)));
}
