import { Cursor } from "../cursor.ts";

/** TeX knows no other spaces; those of Unicode are characters like any. */
const space = /[ \t\r\n\f\v]+/y;

/** Characters that LaTeX makes of two or three, the longest first. */
const ligatures: [written: string, meant: string][] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
];

/** A place in a piece of LaTeX. */
export class LatexCursor extends Cursor {
  /** A single quotation mark was opened. */
  private inQuotation = false;
  /** Where each brace is closed, once that is asked for. */
  private closers: Map<number, number> | undefined;
  /** What was looked for and does not come any more, not to be looked for again. */
  private readonly absent = new Set<string>();

  skipSpace(): boolean {
    return this.match(space) !== undefined;
  }

  /** What stands before the next `end`, moving past both; nothing, without a move, where there is none. */
  until(end: string): string | undefined {
    if (this.absent.has(end)) return undefined;
    const found = this.text.indexOf(end, this.offset);
    if (found < 0) {
      this.absent.add(end);
      return undefined;
    }
    const before = this.text.slice(this.offset, found);
    this.offset = found + end.length;
    return before;
  }

  /** An argument in braces as it stands, for addresses and maths; nothing where there is none. */
  verbatim(): string | undefined {
    this.skipSpace();
    if (this.here !== "{") return undefined;
    this.closers ??= closingBraces(this.text);
    const end = this.closers.get(this.offset);
    if (end === undefined) return undefined;
    const inside = this.text.slice(this.offset + 1, end);
    this.offset = end + 1;
    return inside;
  }

  /**
   * Reads dashes and quotation marks; any other character stays as it is. So does an apostrophe, but for one that closes a
   * quotation: `` `so' ``.
   */
  protected punctuation(): string {
    for (const [written, meant] of ligatures) if (this.take(written)) return meant;
    const character = this.here;
    this.offset++;
    if (character === "`") {
      this.inQuotation = true;
      return "‘";
    }
    if (character !== "'" || !this.inQuotation || /[\p{L}\p{N}]/u.test(this.here)) return character;
    this.inQuotation = false;
    return "’";
  }

  /** Reads maths in dollars that opens here; nothing, moving past the dollar, where it is one of money. */
  protected dollars(): { tex: string; display: boolean } | undefined {
    const { text } = this;
    const fence = text.startsWith("$$", this.offset) ? "$$" : "$";
    this.offset += fence.length;
    let end = text.indexOf(fence, this.offset);
    while (end > 0 && text.charAt(end - 1) === "\\") end = text.indexOf(fence, end + 1);
    const tex = text.slice(this.offset, end);
    if (end < 0 || isMoney(tex, text.charAt(end + 1))) return undefined;
    this.offset = end + fence.length;
    return { tex, display: fence === "$$" };
  }
}

/** Where each brace of some LaTeX is closed. */
export function closingBraces(latex: string): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: token } of latex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (token === "{") open.push(index);
    const opener = token === "}" ? open.pop() : undefined;
    if (opener !== undefined) closers.set(opener, index);
  }
  return closers;
}

/** "from $5 to $10" */
function isMoney(between: string, behind: string): boolean {
  return /^\d[\d,.]*[^\\^_={}]*\s$/.test(between) && /\d/.test(behind);
}
