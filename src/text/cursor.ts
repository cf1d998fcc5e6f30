/** A place in a text, moved on by what is read. */
export class Cursor {
  readonly text: string;
  offset: number;

  constructor(text: string, offset = 0) {
    this.text = text;
    this.offset = offset;
  }

  get done(): boolean {
    return this.offset >= this.text.length;
  }

  /** The character here, empty at the end. */
  get here(): string {
    return this.text.charAt(this.offset);
  }

  /** Moves past what `pattern` (a sticky one) matches here, and gives it with its groups. */
  exec(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.offset += found[0].length;
    return found;
  }

  /** Moves past what `pattern` (a sticky one) matches here, and gives it. */
  match(pattern: RegExp): string | undefined {
    return this.exec(pattern)?.[0];
  }

  /** Moves past `text` where it stands here. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.offset)) return false;
    this.offset += text.length;
    return true;
  }
}
