/** Tables, which need no line under their head: any paragraph with a bar in each line is one. */
import type MarkdownIt from "markdown-it";
import { endsAtBoundary, isAtBoundary, lineAt, pushText } from "./lines.ts";

const SEPARATOR = /^[+|: \t-]*-[+|: \t-]*$/;
const FOOTER = /^[+|: \t=]*=[+|: \t=]*$/;

export function table(markdown: MarkdownIt): void {
  markdown.block.ruler.before("paragraph", "kramdown_table", (state, start) => {
    const first = lineAt(state, start);
    if (!/^ {0,3}\S/.test(first) || !first.includes("|") || !isAtBoundary(state, start)) return false;
    const parts: { tag: string; rows: string[][] }[] = [{ tag: "tbody", rows: [] }];
    let alignment: string[] = [];
    let line = start;
    for (; line < state.lineMax && !state.isEmpty(line); line++) {
      const text = lineAt(state, line).trim();
      const cells = cellsOf(text);
      const part = parts.at(-1);
      if (cells.length < 2 || cells.length > 500 || !part) break;
      if (FOOTER.test(text)) parts.push({ tag: "tfoot", rows: [] });
      else if (!SEPARATOR.test(text)) {
        if (/^\s*\|/.test(first) && cells[0]?.trim() === "") cells.shift();
        if (cells.at(-1)?.trim() === "") cells.pop();
        part.rows.push(cells);
      } else if (part.rows.length > 0) {
        if (parts.length === 1) {
          part.tag = "thead";
          alignment = [...text.matchAll(/(:?)-+(:?)/g)].map(
            ([, left, right]) => (left && right && "center") || (left && "left") || (right && "right") || "",
          );
        }
        parts.push({ tag: "tbody", rows: [] });
      }
    }
    const filled = parts.filter(({ rows }) => rows.length > 0);
    if (!endsAtBoundary(state, line) || !filled.some(({ tag }) => tag === "tbody")) return false;
    const columns = filled.flatMap(({ rows }) => rows).reduce((most, row) => Math.max(most, row.length), 0);
    const push = (html: string) => Object.assign(state.push("html_block", "", 0), { content: html });
    state.push("table_open", "table", 1);
    for (const { tag, rows } of filled) {
      push(`<${tag}>`);
      for (const row of rows) {
        push("<tr>");
        for (let i = 0; i < columns; i++) {
          const cell = tag === "thead" ? "th" : "td";
          const token = pushText(state, cell, cell, row[i]?.trim() || "&nbsp;");
          if (alignment[i]) token.attrSet("style", `text-align: ${alignment[i]}`);
        }
        push("</tr>");
      }
      push(`</${tag}>`);
    }
    state.push("table_close", "table", -1);
    state.line = line;
    return true;
  });
}

/** Splits a line at its bars, but for those in code or behind a backslash. */
function cellsOf(line: string): string[] {
  const cells = [""];
  for (const [piece] of line.matchAll(/`[^`]+`|``.+?``|\\.|[^\\`|]+|./g)) {
    if (piece === "|") cells.push("");
    else cells.push(cells.pop() + piece);
  }
  return cells;
}
