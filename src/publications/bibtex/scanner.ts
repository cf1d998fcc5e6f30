/** Characters that end a name: of an entry's type, a field, a string. */
const notName = /[\s"#%'(),={}]/;

/** Walks over the text of a `.bib` file from `offset`, never past `limit`. */
export class Scanner {
  readonly text: string;
  readonly limit: number;
  /** Whether braces and quotes behind a backslash do not count. */
  private readonly escapes: boolean;
  offset: number;

  constructor(text: string, offset: number, limit: number, escapes: boolean) {
    this.text = text;
    this.offset = offset;
    this.limit = limit;
    this.escapes = escapes;
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
      if (this.here === "%") this.skipLine();
      else if (this.here <= " " || this.here === "\u00a0" || this.here === "\ufeff") this.offset++;
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
    while (!this.done && !notName.test(this.here)) this.offset++;
    return this.text.slice(start, this.offset);
  }

  /** What stands before the next of some characters, or the end. */
  until(characters: string): string {
    const start = this.offset;
    while (!this.done && !characters.includes(this.here)) this.offset++;
    return this.text.slice(start, this.offset).trim();
  }

  /** Whether `pattern`, a sticky one, matches here. */
  looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  /**
   * Moves past a value in braces or quotes that opens here and gives it; nothing, without a move, if it is never closed.
   * Braces count even behind a backslash, as they do for BibTeX. A quote within braces does not end a value, nor does one
   * that is an accent (`\"{o}`): BibTeX would stop there, but nobody means that.
   */
  enclosed(): string | undefined {
    const { text, limit, escapes } = this;
    const isQuoted = this.here === '"';
    const start = this.offset + 1;
    let depth = 0;
    for (let offset = start; offset < limit; offset++) {
      const character = text[offset];
      const closes = depth === 0 && character === (isQuoted ? '"' : "}");
      if (character === "\\" && escapes) offset++;
      else if (closes && !(isQuoted && isAccent(text, offset))) {
        this.offset = offset + 1;
        return text.slice(start, offset);
      } else if (character === "{") depth++;
      else if (character === "}" && --depth < 0) return undefined;
    }
    return undefined;
  }
}

function isAccent(text: string, quote: number): boolean {
  return text.charAt(quote - 1) === "\\" && /[\p{L}{\\]/u.test(text.charAt(quote + 1));
}
