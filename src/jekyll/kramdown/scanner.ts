const compiled = new WeakMap<RegExp, { here: RegExp; ahead: RegExp }>();

/**
 * Walks through a text with regular expressions, as Ruby's `StringScanner` does: a pattern is matched against the rest
 * of the text, so that `^` and a look-behind see a beginning where the scanner stands.
 */
export class Scanner {
  readonly text: string;
  pos = 0;
  #match: RegExpExecArray | null = null;
  #matchStart = 0;
  #rest = "";
  #restPos = -1;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.pos >= this.text.length;
  }

  get rest(): string {
    if (this.#restPos !== this.pos) {
      this.#rest = this.text.slice(this.pos);
      this.#restPos = this.pos;
    }
    return this.#rest;
  }

  /** The last match; empty where there was none. */
  get matched(): string {
    return this.#match?.[0] ?? "";
  }

  /** The text before the last match. */
  get before(): string {
    return this.#match ? this.text.slice(0, this.#matchStart) : "";
  }

  /** A group of the last match, by number or by name. */
  group(key: number | string): string | undefined {
    return typeof key === "number" ? this.#match?.[key] : this.#match?.groups?.[key];
  }

  /** Whether `pattern` matches here. */
  check(pattern: RegExp): boolean {
    this.#match = patterns(pattern).here.exec(this.rest);
    this.#matchStart = this.pos;
    return this.#match !== null;
  }

  /** Steps over `pattern` if it matches here, and gives what it matched. */
  scan(pattern: RegExp): string | undefined {
    if (!this.check(pattern)) return undefined;
    this.pos += this.matched.length;
    return this.matched;
  }

  /** Steps to behind the next match of `pattern`, and gives all that was stepped over. */
  scanUntil(pattern: RegExp): string | undefined {
    this.#match = patterns(pattern).ahead.exec(this.rest);
    if (!this.#match) return undefined;
    this.#matchStart = this.pos + this.#match.index;
    const passed = this.text.slice(this.pos, this.#matchStart + this.matched.length);
    this.pos += passed.length;
    return passed;
  }

  /** Steps over what the last `check` matched. */
  accept(): void {
    this.pos += this.matched.length;
  }

  /** Steps over one character. */
  next(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.pos) ?? 0);
    this.pos += character.length;
    return character;
  }

  /** Steps to the end, and gives what was left. */
  takeRest(): string {
    const rest = this.rest;
    this.pos = this.text.length;
    return rest;
  }
}

function patterns(pattern: RegExp): { here: RegExp; ahead: RegExp } {
  let pair = compiled.get(pattern);
  if (!pair) {
    const flags = pattern.flags.replace(/[gy]/g, "");
    pair = { here: new RegExp(pattern.source, `${flags}y`), ahead: new RegExp(pattern.source, flags) };
    compiled.set(pattern, pair);
  }
  pair.here.lastIndex = 0;
  return pair;
}
