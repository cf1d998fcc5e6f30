/** Characters that end a name: of an entry's type, a field, a string. */
const notName = /[\s"#%'(),={}]/;

/** What went wrong while an entry was read, and where. */
export class Unreadable extends Error {
  readonly offset: number;
  readonly remedy: string;
  readonly code: string;
  constructor(offset: number, message: string, remedy: string, code = "lost-entry") {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
    this.code = code;
  }
}

/** Walks over the text of a `.bib` file, never past `limit`. */
export class Scanner {
  readonly text: string;
  offset = 0;
  limit: number;

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

  /**
   * Moves past a value in braces that opens here and gives what is inside. Braces count even behind a backslash, as
   * they do for BibTeX. Gives nothing, and does not move, where the value is never closed.
   */
  braced(): string | undefined {
    const { text, limit } = this;
    let depth = 0;
    for (let offset = this.offset; offset < limit; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x7b) depth++;
      else if (code === 0x7d && --depth === 0) {
        const inside = text.slice(this.offset + 1, offset);
        this.offset = offset + 1;
        return inside;
      }
    }
    return undefined;
  }

  /**
   * Moves past a value in quotes that opens here and gives what is inside. A quote within braces does not end it, nor
   * does one that is an accent (`\"{o}`): BibTeX would stop there, but nobody means that.
   */
  quoted(): string | undefined {
    const { text, limit } = this;
    let depth = 0;
    for (let offset = this.offset + 1; offset < limit; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x7b) depth++;
      else if (code === 0x7d) {
        if (--depth < 0) return undefined;
      } else if (code === 0x22 && depth === 0 && !isAccent(text, offset)) {
        const inside = text.slice(this.offset + 1, offset);
        this.offset = offset + 1;
        return inside;
      }
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
