import type { Diagnostic } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { nearest } from "../../problems/unknownName.ts";
import { Cursor } from "../../text/cursor.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { type BibtexEntry, type BibtexField, type Place, warning } from "./entry.ts";

/** An entry that cannot be read. */
export class Unreadable extends Error {
  /** What is wrong, and where. */
  readonly diagnostic: Diagnostic;

  constructor(place: Place, message: string, remedy: string) {
    super(message);
    this.diagnostic = warning(place, "lost-entry", message, remedy);
  }
}

/** Spaces, and comments as biber knows them: from `%` to the end of the line. */
const blank = /(?:[\0- \u00a0\ufeff]+|%[^\n]*)*/y;
const name = /[^\s"#%'(),={}]*/y;
const beforeField = /(?=[\p{L}_][\p{L}\p{N}_+:-]*\s*=)/uy;
const braceBeforeField = /\}(?=\s*,\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"\w])/uy;
const fieldInside = /[\r\n]\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"]/u;
/** A key with braces in it, up to its comma: `n{\"o}nne2023where`. */
const latexKey = /[^\s,={}"]*(?:\{[^\s,={}]*\}|\\["=][^\s,={}]?)[^\s,=]*(?=\s*,)/uy;

/** What of a value can neither open nor close anything; a quote that is an accent (`\"{o}`) would for BibTeX, but nobody means that. */
const inert = /(?:[^{}"]+|(?<=\\)"(?=[\p{L}{\\]))*/uy;

/** More than any text of a bibliography has; strings made of strings grow fast. */
const longest = 100_000;

/** Reads one entry, from its `@` to the brace that closes it. Slips that leave no doubt are warned of, and read. */
export class EntryReader extends Cursor {
  readonly diagnostics: Diagnostic[] = [];
  private readonly source: Source;
  private readonly start: number;
  private readonly strings: ReadonlyMap<string, string>;
  private readonly fields = new Map<string, BibtexField>();
  private closer = "}";

  /** @param limit where the entry must have ended */
  constructor(source: Source, start: number, limit: number, strings: ReadonlyMap<string, string>) {
    super(source.text.slice(0, limit), start);
    this.source = source;
    this.start = start;
    this.strings = strings;
  }

  /**
   * The entry; of `@string`, which has no key, too, and nothing of `@comment` and `@preamble`.
   * @throws Unreadable where it cannot be read
   */
  read(): BibtexEntry | undefined {
    const { source, fields, start } = this;
    this.offset++;
    const type = this.name();
    this.match(blank);
    if (this.here === "(") this.closer = ")";
    if (type === "comment" || type === "preamble") {
      if (this.closer === ")" || this.enclosed() === undefined) this.match(/[^\n]*/y);
      return undefined;
    }
    this.offset++;
    this.match(blank);
    const keyStart = this.offset;
    const key = type === "string" ? "" : this.key();
    this.readFields();
    return { source, type, key, start, keyStart, fields };
  }

  private place(start: number, length = 1): Place {
    return { source: this.source, start, length };
  }

  private warn(start: number, length: number, code: string, message: string, remedy: string): void {
    this.diagnostics.push(warning(this.place(start, length), code, message, remedy));
  }

  private name(): string {
    this.match(blank);
    return this.match(name)?.toLowerCase() ?? "";
  }

  /**
   * The key, empty where there is none: `@article{title = {…}}`, `@article{, title = {…}}`. OpenReview and ACL make keys of
   * names with LaTeX in them, which BibTeX could not cite.
   */
  private key(): string {
    const start = this.offset;
    this.match(latexKey);
    this.match(new RegExp(`[^,=\n{"${this.closer}]*`, "y"));
    const key = this.text.slice(start, this.offset).trim();
    if (this.here === "=") {
      this.offset = start;
      return "";
    }
    this.match(blank);
    this.take(",");
    if (!/[\\{}"]/.test(key)) return key;
    const safe = latexToPlain(key)
      .normalize("NFKD")
      .replaceAll(/[\p{M}\\{}"]/gu, "");
    const message = `the key \`${key}\` has LaTeX in it, so it is read as \`${safe}\``;
    this.warn(start, key.length, "latex-key", message, `write \`${safe}\``);
    return safe;
  }

  private readFields(): void {
    for (;;) {
      this.match(blank);
      if (this.take(this.closer)) return;
      if (this.done || this.here === "@") break;
      if (!this.take(",")) this.field();
    }
    // The end of the file, or the next entry, comes before the brace that closes this one.
    if (this.fields.size === 0 || this.open) throw this.unexpected(this.text.length);
    const remedy = `write \`${this.closer}\` behind its last field`;
    this.warn(this.start, 1, "unclosed-entry", "this entry is never closed", remedy);
  }

  private field(): void {
    const nameStart = this.offset;
    const name = this.name();
    this.match(blank);
    if (!name) throw this.unexpected(this.offset);
    if (!this.take("=")) {
      if (this.here !== ",") throw this.unexpected(nameStart);
      this.warnOfMissing(nameStart, name.length, name);
      return;
    }
    this.match(blank);
    const start = /["{]/.test(this.here) ? this.offset + 1 : this.offset;
    let value = "";
    let end: number;
    do {
      this.match(blank);
      value += this.piece(name, value.length);
      end = this.offset;
      this.match(blank);
    } while (this.take("#"));
    if (this.fields.has(name)) {
      const message = `this entry has two fields \`${name}\`, the first one counts`;
      this.warn(nameStart, name.length, "duplicate-field", message, "take one of them out");
    } else {
      this.fields.set(name, { name, value, ...this.place(start, Math.max(1, end - start)) });
    }
    // Behind a value is a comma or the end; a missing comma and a brace too many are read all the same.
    if (this.match(braceBeforeField))
      this.warn(this.offset - 1, 1, "extra-brace", `a \`}\` too many behind \`${name}\``, "take it out");
    else if (this.match(beforeField) !== undefined)
      this.warn(end, 1, "missing-comma", `no comma behind \`${name}\``, "write `,` here");
  }

  /** One of the pieces that `#` joins: a text in braces or quotes, a number, a string, or words whose braces were forgotten. */
  private piece(name: string, before: number): string {
    const start = this.offset;
    const mark = { "{": "}", '"': '"' }[this.here];
    if (mark !== undefined) {
      const text = this.enclosed();
      if (text !== undefined) return text;
      this.offset = this.text.length;
      throw this.lost(start, `the value of \`${name}\` is never closed`, `write \`${mark}\` where it ends`);
    }
    const text = this.match(new RegExp(`[^,#\n\r{"${this.closer}]*`, "y"))?.trim() ?? "";
    if (!text && this.done) throw this.unexpected(this.offset);
    if (!text) this.warnOfMissing(start, 1, name);
    if (/^\d*$/.test(text)) return text;
    if (!/[\s'(=]/.test(text)) return this.string(text, start, before);
    const problem = `the value of \`${name}\` stands without braces`;
    this.warn(start, text.length, "bare-words", problem, `write \`{${text}}\``);
    return text;
  }

  /** What a name that `@string` defines means; an unknown one is text. */
  private string(name: string, start: number, before: number): string {
    const meant = this.strings.get(name.toLowerCase());
    if (meant === undefined) {
      const message = `there is no \`@string\` of the name \`${name}\`, so it is shown as it stands`;
      const near = nearest(name.toLowerCase(), [...this.strings.keys()], Math.ceil(name.length / 3));
      const remedy = near ? `did you mean \`${near}\`?` : `write \`{${name}}\` if it is text`;
      this.warn(start, name.length, "unknown-string", message, remedy);
    } else if (before + meant.length > longest) {
      const message = `the \`@string\`s put in place here have more than ${longest} characters, so this one is left out`;
      this.warn(start, name.length, "too-long", message, "write the text itself");
      return "";
    }
    return meant ?? name;
  }

  /**
   * Moves past a value in braces or quotes that opens here and gives it; nothing, without a move, if it is never closed.
   * Braces count even behind a backslash, as they do for BibTeX. A quote within braces does not end a value.
   */
  private enclosed(): string | undefined {
    const start = this.offset;
    const closer = this.here === '"' ? '"' : "}";
    let depth = 0;
    do {
      this.offset++;
      this.match(inert);
      if (depth === 0 && this.here === closer) return this.text.slice(start + 1, this.offset++);
      if (this.here === "{") depth++;
      if (this.here === "}") depth--;
    } while (!this.done && depth >= 0);
    this.offset = start;
    return undefined;
  }

  private unexpected(offset: number): Unreadable {
    const { text, closer } = this;
    const found = /^[^\s,=]{1,20}|^\S/u.exec(text.slice(offset, offset + 40))?.[0];
    if (!found) {
      const problem = `this entry is never closed${this.done ? "" : " before the next one begins"}`;
      return this.lost(this.start, problem, `write \`${closer}\` where it ends`);
    }
    const problem = `expected a field or \`${closer}\`, found \`${found}\``;
    return this.lost(offset, problem, "write each field as `name = {value},`");
  }

  /** That the entry cannot be read, by the brace that is missing where that is the cause. */
  private lost(offset: number, message: string, remedy: string): Unreadable {
    const { open } = this;
    if (!open) return new Unreadable(this.place(offset), message, remedy);
    const problem = `the value of \`${open.name}\` is not closed before the next field`;
    return new Unreadable(this.place(open.start - 1), problem, "write `}` where it ends");
  }

  /** The field whose value has taken in the next fields, because its brace is missing. */
  private get open(): BibtexField | undefined {
    return [...this.fields.values()].find(({ value }) => fieldInside.test(value));
  }

  private warnOfMissing(offset: number, length: number, name: string): void {
    const remedy = `write \`${name} = {…}\`, or take the field out`;
    this.warn(offset, length, "missing-value", `the value of \`${name}\` is missing`, remedy);
  }
}
