import type { Cursor } from "./cursor.ts";

/** Characters that LaTeX makes of two or three, the longest first. */
const ligatures: [written: string, meant: string][] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
  ["`", "‘"],
];

/** Reads dashes and quotation marks; any other character stays as it is. An apostrophe stays as it is typed. */
export function readPunctuation(cursor: Cursor): string {
  for (const [written, meant] of ligatures) if (cursor.take(written)) return meant;
  const { latex, offset } = cursor;
  cursor.offset++;
  return closesQuote(latex, offset) ? "’" : latex.charAt(offset);
}

/** A `'` behind a word that a single backquote opened, as in `` `so' ``, and that no letter follows. */
function closesQuote(latex: string, offset: number): boolean {
  if (latex.charAt(offset) !== "'" || /[\p{L}\p{N}]/u.test(latex.charAt(offset + 1))) return false;
  const before = latex.slice(Math.max(0, offset - 200), offset);
  return /(?<!`)`(?!`)[^`']*(?:'\p{L}[^`']*)*$/u.test(before);
}
