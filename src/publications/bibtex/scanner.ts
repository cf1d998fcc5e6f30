/** Characters that end a name: of an entry's type, a field, a string. */
const notName = /[\s"#%'(),={}]/;

/** What is wrong with an entry that cannot be read, and where. */
export class Unreadable extends Error {
  readonly offset: number;
  readonly remedy: string;

  constructor(offset: number, message: string, remedy: string) {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
  }
}

/** Walks over the text of a `.bib` file, never past `limit`. */
export class Scanner {
  readonly text: string;
  offset = 0;
  limit: number;
  /** Whether braces and quotes behind a backslash do not count. */
  escapes = false;

  constructor(text: string) {
    this.text = text;
    this.limit = text.length;
  }

  get done(): boolean {
    return this.offset >= this.limit;
  }

  /** The character here, empty at the end. */
  get here(): string {
    return this.done ? "" : this.text.charAt(this.offset);
  }

  /** Skips spaces, and comments as biber knows them: from `%` to the end of the line. */
  skipBlank(): void {
    while (!this.done) {
      const character = this.text.charAt(this.offset);
      if (character === "%") this.skipLine();
      else if (isSpace(character)) this.offset++;
      else return;
    }
  }

  skipLine(): void {
    const end = this.text.indexOf("\n", this.offset);
    this.offset = end < 0 || end > this.limit ? this.limit : end;
  }

  /** Moves past `character` where it stands here. */
  take(character: string): boolean {
    if (this.here !== character) return false;
    this.offset++;
    return true;
  }

  /** The name that stands here, perhaps empty. */
  name(): string {
    const start = this.offset;
    while (!this.done && !notName.test(this.text.charAt(this.offset))) this.offset++;
    return this.text.slice(start, this.offset);
  }

  /** Whether `pattern`, a sticky one, matches here. */
  looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  /** Moves past a value in braces or quotes that opens here and gives it; nothing, without a move, if it is never closed. */
  enclosed(): string | undefined {
    const end = this.here === "{" ? this.endOfBraces() : this.endOfQuotes();
    if (end === undefined) return undefined;
    const inside = this.text.slice(this.offset + 1, end);
    this.offset = end + 1;
    return inside;
  }

  /** Braces count even behind a backslash, as they do for BibTeX. */
  private endOfBraces(): number | undefined {
    const { text, limit, escapes } = this;
    let depth = 0;
    for (let offset = this.offset; offset < limit; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x5c && escapes) offset++;
      else if (code === 0x7b) depth++;
      else if (code === 0x7d && --depth === 0) return offset;
    }
    return undefined;
  }

  /**
   * A quote within braces does not end a value, nor does one that is an accent (`\"{o}`): BibTeX would stop there, but
   * nobody means that.
   */
  private endOfQuotes(): number | undefined {
    const { text, limit, escapes } = this;
    let depth = 0;
    for (let offset = this.offset + 1; offset < limit; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x5c && escapes) offset++;
      else if (code === 0x7b) depth++;
      else if (code === 0x7d) {
        if (--depth < 0) return undefined;
      } else if (code === 0x22 && depth === 0 && !isAccent(text, offset)) return offset;
    }
    return undefined;
  }
}

function isAccent(text: string, quote: number): boolean {
  return text.charAt(quote - 1) === "\\" && /[\p{L}{\\]/u.test(text.charAt(quote + 1));
}

function isSpace(character: string): boolean {
  return character <= " " || character === "\u00a0" || character === "\ufeff";
}
