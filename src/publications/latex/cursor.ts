/** TeX knows no other spaces; those of Unicode are characters like any. */
const space = /[ \t\r\n\f\v]+/y;

/** Characters that LaTeX makes of two or three, the longest first. */
const ligatures: [written: string, meant: string][] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
];

/** A place in a piece of LaTeX, moved on by what is read. */
export class Cursor {
  readonly latex: string;
  offset = 0;
  /** A single quotation mark was opened. */
  private inQuotation = false;
  /** Where each brace is closed, once that is asked for. */
  private closers: Map<number, number> | undefined;
  /** What was looked for and does not come any more, not to be looked for again. */
  private readonly absent = new Set<string>();

  constructor(latex: string) {
    this.latex = latex;
  }

  get done(): boolean {
    return this.offset >= this.latex.length;
  }

  /** The character here, empty at the end. */
  get here(): string {
    return this.latex.charAt(this.offset);
  }

  /** Moves past what `pattern` (a sticky one) matches here, and gives it. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.latex)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  /** Moves past `text` where it stands here. */
  take(text: string): boolean {
    if (!this.latex.startsWith(text, this.offset)) return false;
    this.offset += text.length;
    return true;
  }

  skipSpace(): boolean {
    return this.match(space) !== undefined;
  }

  /** What stands before the next `end`, moving past both; nothing, without a move, where there is none. */
  until(end: string): string | undefined {
    if (this.absent.has(end)) return undefined;
    const found = this.latex.indexOf(end, this.offset);
    if (found < 0) {
      this.absent.add(end);
      return undefined;
    }
    const before = this.latex.slice(this.offset, found);
    this.offset = found + end.length;
    return before;
  }

  /** An argument in braces as it stands, for addresses and maths; nothing where there is none. */
  verbatim(): string | undefined {
    this.skipSpace();
    if (this.here !== "{") return undefined;
    this.closers ??= closingBraces(this.latex);
    const end = this.closers.get(this.offset);
    if (end === undefined) return undefined;
    const inside = this.latex.slice(this.offset + 1, end);
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
    const { latex } = this;
    const fence = latex.startsWith("$$", this.offset) ? "$$" : "$";
    this.offset += fence.length;
    let end = latex.indexOf(fence, this.offset);
    while (end > 0 && latex.charAt(end - 1) === "\\") end = latex.indexOf(fence, end + 1);
    const tex = latex.slice(this.offset, end);
    if (end < 0 || isMoney(tex, latex.charAt(end + 1))) return undefined;
    this.offset = end + fence.length;
    return { tex, display: fence === "$$" };
  }
}

function closingBraces(latex: string): Map<number, number> {
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
