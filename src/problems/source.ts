import { LineCounter } from "yaml";

/** One file the user wrote: its name as messages show it, its text, and where an offset stands in it. */
export interface Source {
  file: string;
  text: string;
  /** Lines and columns count from 1, columns in UTF-16 units, as editors do. */
  at(offset: number): { line: number; column: number };
  /** The text of a line (counted from 1) without its line break; empty past the end. */
  line(number: number): string;
}

/** Wraps the text of `file` (a path as its owner would write it, relative to the project). */
export function source(file: string, text: string): Source {
  let lines: string[] | undefined;
  let counter: LineCounter | undefined;
  return {
    file,
    text,
    at(offset) {
      counter ??= countLines(text);
      const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
      return { line, column: col };
    },
    line(number) {
      lines ??= text.split(/\r\n|\n|\r/);
      return lines[number - 1] ?? "";
    },
  };
}

function countLines(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) {
    counter.addNewLine(index + lineBreak.length);
  }
  return counter;
}
