import type { Cursor } from "./cursor.ts";

/** Characters that LaTeX makes of two or three, the longest first. */
const ligatures: [written: string, meant: string][] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
];

/**
 * Reads dashes and quotation marks; any other character stays as it is. So does an apostrophe, but for one that closes a
 * quotation: `` `so' ``.
 */
export function readPunctuation(cursor: Cursor): string {
  for (const [written, meant] of ligatures) if (cursor.take(written)) return meant;
  const character = cursor.here;
  cursor.offset++;
  if (character === "`") {
    cursor.inQuotation = true;
    return "‘";
  }
  if (character !== "'" || !cursor.inQuotation || /[\p{L}\p{N}]/u.test(cursor.here)) return character;
  cursor.inQuotation = false;
  return "’";
}
