import { columnsOf, wrap } from "../text/columns.ts";

/** The width of all plain text: what mail and terminals show without breaking lines of their own. */
const COLUMNS = 78;

/** A paragraph, broken into lines. */
export function paragraph(text: string): string {
  return wrap(text, COLUMNS);
}

/** The first line of an entry; where it is broken, it goes on under itself. */
export function hanging(text: string): string {
  return wrap(text, COLUMNS, { rest: "  " });
}

/** A line that belongs to the one above it, behind a mark if there is one: `- `. */
export function indented(text: string, mark = ""): string {
  return text && wrap(text, COLUMNS, { first: `  ${mark}`, rest: `  ${" ".repeat(mark.length)}` });
}

/** A heading with a line below it as wide as itself. */
export function heading(text: string, line: "=" | "-"): string {
  const wrapped = paragraph(text);
  return `${wrapped}\n${line.repeat(Math.max(...wrapped.split("\n").map(columnsOf)))}`;
}

/** A list of things, each of one or more lines: close together if all have one, else apart. */
export function listed(things: string[][]): string {
  const filled = things.map((lines) => lines.filter(Boolean));
  const isCompact = filled.every((lines) => lines.length === 1);
  return filled.map((lines) => lines.join("\n")).join(isCompact ? "\n" : "\n\n");
}
