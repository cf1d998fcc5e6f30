import { type Diagnostic, diagnose } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { Scanner } from "./scanner.ts";

/** What begins with an `@`: an entry, or strings, which have no key. */
export interface Item {
  type: string;
  key: string;
  start: number;
  keyStart: number;
  end: number;
  fields: RawField[];
}

/** A field as it stands in the file: pieces joined with `#`, the first of which begins at `start`. */
export interface RawField {
  name: string;
  nameStart: number;
  pieces: Piece[];
  start: number;
  end: number;
}

/** A text in braces or quotes, a number, words that should have stood in braces, or else the name of a `@string`. */
export interface Piece {
  text: string;
  start: number;
  isName?: true;
}

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

const fieldStart = /[\p{L}_][\p{L}\p{N}_+:-]*\s*=/uy;
const braceAndField = /\}\s*,\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"\w]/uy;
const fieldInside = /[\r\n]\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"]/u;
/** A key with braces in it, up to its comma: `n{\"o}nne2023where`. */
const latexKey = /[^\s,={}"]*(?:\{[^\s,={}]*\}|\\["=][^\s,={}]?)[^\s,=]*(?=\s*,)/uy;

/** Reads one item, from its `@` to the brace that closes it. Slips that leave no doubt are warned of, and read. */
export class ItemReader extends Scanner {
  readonly diagnostics: Diagnostic[] = [];
  private readonly source: Source;
  private readonly start: number;
  private readonly fields: RawField[] = [];
  private closer = "}";

  constructor(source: Source, start: number, limit: number, escapes: boolean) {
    super(source.text, start, limit, escapes);
    this.source = source;
    this.start = start;
  }

  /**
   * The item; nothing for `@comment` and `@preamble`.
   * @throws Unreadable where the entry cannot be read
   */
  read(): Item | undefined {
    this.offset++;
    this.skipBlank();
    const type = this.name().toLowerCase();
    this.skipBlank();
    if (this.here === "(") this.closer = ")";
    if (type === "comment" || type === "preamble") {
      if (this.closer === ")" || this.enclosed() === undefined) this.skipLine();
      return undefined;
    }
    this.offset++;
    this.skipBlank();
    const { start, offset: keyStart, fields } = this;
    const key = type === "string" ? "" : this.key();
    this.readFields();
    return { type, key, start, keyStart, end: this.offset, fields };
  }

  warn(offset: number, length: number, code: string, message: string, remedy: string): void {
    this.diagnostics.push(
      diagnose(this.source, offset, length, { severity: "warning", code, message, remedy }),
    );
  }

  /**
   * The key, empty where there is none: `@article{title = {…}}`, `@article{, title = {…}}`. OpenReview and ACL make keys of
   * names with LaTeX in them, which BibTeX could not cite.
   */
  private key(): string {
    const start = this.offset;
    if (this.looksAt(latexKey)) this.offset = latexKey.lastIndex;
    this.until(`,=\n${this.closer}{"`);
    const key = this.text.slice(start, this.offset).trim();
    if (this.here === "=") {
      this.offset = start;
      return "";
    }
    this.skipBlank();
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
      this.skipBlank();
      if (this.take(this.closer)) return;
      if (this.done || this.here === "@") break;
      if (!this.take(",")) this.field();
    }
    // The end of the file, or the next entry, comes before the brace that closes this one.
    if (this.fields.length === 0 || this.swallowed()) throw this.unexpected(this.limit);
    const remedy = `write \`${this.closer}\` behind its last field`;
    this.warn(this.start, 1, "unclosed-entry", "this entry is never closed", remedy);
  }

  private field(): void {
    const nameStart = this.offset;
    const name = this.name().toLowerCase();
    this.skipBlank();
    if (!name) throw this.unexpected(this.offset);
    if (!this.take("=")) {
      if (this.here === ",") {
        this.warnOfMissing(nameStart, name.length, name);
        return;
      }
      if (this.here !== "{" && this.here !== '"') throw this.unexpected(nameStart);
      this.warn(this.offset, 1, "missing-equals", `no \`=\` behind \`${name}\``, `write \`${name} = \``);
    }
    const pieces: Piece[] = [];
    let end: number;
    do {
      this.skipBlank();
      pieces.push(this.piece(name));
      end = this.offset;
      this.skipBlank();
    } while (this.take("#") || this.isJoined());
    this.fields.push({ name, nameStart, pieces, start: pieces[0]?.start ?? end, end });
    this.endField(name, end);
  }

  /** Two values behind one another: `{foo} {bar}`. */
  private isJoined(): boolean {
    if (this.here !== "{" && this.here !== '"') return false;
    const message = "nothing joins this to the value before it";
    this.warn(this.offset, 1, "missing-join", message, "write `#` between the two");
    return true;
  }

  private piece(name: string): Piece {
    const start = this.offset;
    const mark = { "{": "}", '"': '"' }[this.here];
    if (mark === undefined) return this.word(name);
    const text = this.enclosed();
    if (text !== undefined) return { text, start: start + 1 };
    this.offset = this.limit;
    const problem = `the value of \`${name}\` is never closed`;
    throw this.swallowed() ?? new Unreadable(start, problem, `write \`${mark}\` where it ends`);
  }

  /** A number, the name of a string, or words whose braces were forgotten. */
  private word(name: string): Piece {
    const start = this.offset;
    const text = this.until(`,#\n\r{"${this.closer}`);
    if (!text && this.done) throw this.unexpected(this.offset);
    if (!text) this.warnOfMissing(start, 1, name);
    if (/^\d*$/.test(text)) return { text, start };
    if (!/[\s'(=]/.test(text)) return { text, start, isName: true };
    const problem = `the value of \`${name}\` stands without braces`;
    this.warn(start, text.length, "bare-words", problem, `write \`{${text}}\``);
    return { text, start };
  }

  /** Behind a value stands a comma or the end; a missing comma and a brace too many are read all the same. */
  private endField(name: string, end: number): void {
    if (this.looksAt(braceAndField)) {
      this.warn(this.offset, 1, "extra-brace", `a \`}\` too many behind \`${name}\``, "take it out");
      this.offset++;
    } else if (this.looksAt(fieldStart)) {
      this.warn(end, 1, "missing-comma", `no comma behind \`${name}\``, "write `,` here");
    }
  }

  private unexpected(offset: number): Unreadable {
    const { text, limit, closer } = this;
    const swallowed = this.swallowed();
    if (swallowed) return swallowed;
    const found = /^[^\s,=]+|^\S/u.exec(text.slice(offset, Math.min(offset + 200, limit)))?.[0];
    if (!found) {
      const problem = `this entry is never closed${this.done ? "" : " before the next one begins"}`;
      return new Unreadable(this.start, problem, `write \`${closer}\` where it ends`);
    }
    const shown = found.length > 20 ? `${found.slice(0, 20)}…` : found;
    const problem = `expected a field or \`${closer}\`, found \`${shown}\``;
    return new Unreadable(offset, problem, "write each field as `name = {value},`");
  }

  /** The field whose value has taken in the next fields, because its brace is missing. */
  private swallowed(): Unreadable | undefined {
    for (const { name, pieces } of this.fields) {
      const piece = pieces.find(({ text, isName }) => !isName && fieldInside.test(text));
      const problem = `the value of \`${name}\` is not closed before the next field`;
      if (piece) return new Unreadable(piece.start - 1, problem, "write `}` where it ends");
    }
    return undefined;
  }

  private warnOfMissing(offset: number, length: number, name: string): void {
    const remedy = `write \`${name} = {…}\`, or take the field out`;
    this.warn(offset, length, "missing-value", `the value of \`${name}\` is missing`, remedy);
  }
}
