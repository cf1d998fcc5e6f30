import type { Piece, RawField, RawValue } from "./entry.ts";
import { type Scanner, Unreadable } from "./scanner.ts";

/** Reports something doubtful: its place and length, a code, what is wrong, what to write instead. */
export type Warn = (offset: number, length: number, code: string, message: string, remedy: string) => void;

const fieldStart = /[\p{L}_][\p{L}\p{N}_+:-]*\s*=/uy;
const braceAndField = /\}\s*,\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"\w]/uy;
const fieldInside = /[\r\n]\s*[\p{L}_][\p{L}\p{N}_+:-]*\s*=\s*[{"]/u;

/**
 * Reads the fields of an entry up to the brace that closes it. Slips that leave no doubt (a missing comma, a brace too
 * many) are warned of and read; `read` throws `Unreadable` for all others.
 */
export class FieldsReader {
  private readonly scanner: Scanner;
  /** Where the entry begins. */
  private readonly start: number;
  private readonly closer: string;
  private readonly warn: Warn;
  private readonly fields: RawField[] = [];

  constructor(scanner: Scanner, start: number, closer: string, warn: Warn) {
    this.scanner = scanner;
    this.start = start;
    this.closer = closer;
    this.warn = warn;
  }

  read(): RawField[] {
    const { scanner, fields, closer } = this;
    for (;;) {
      scanner.skipBlank();
      if (scanner.take(closer)) return fields;
      if (scanner.take(",")) continue;
      if (scanner.done || scanner.here === "@") return this.unclosed();
      this.field();
    }
  }

  private field(): void {
    const { scanner } = this;
    const nameStart = scanner.offset;
    const name = scanner.name().toLowerCase();
    scanner.skipBlank();
    if (!name) throw this.unexpected(scanner.offset);
    if (!scanner.take("=")) {
      if (!this.endsWithoutValue(name, nameStart)) return;
    }
    this.fields.push({ name, nameStart, value: this.value(name) });
    this.endOfField(name);
  }

  /** A name with no `=` behind it: without a value it is no field; with one the `=` was forgotten. */
  private endsWithoutValue(name: string, nameStart: number): boolean {
    const { scanner } = this;
    if (scanner.here === "{" || scanner.here === '"') {
      this.warn(scanner.offset, 1, "missing-equals", `no \`=\` behind \`${name}\``, `write \`${name} = \``);
      return true;
    }
    if (scanner.here !== ",") throw this.unexpected(nameStart);
    this.warnOfMissing(nameStart, name.length, name);
    return false;
  }

  private value(name: string): RawValue {
    const { scanner } = this;
    const pieces: Piece[] = [];
    scanner.skipBlank();
    const start = scanner.offset;
    let end: number;
    do {
      scanner.skipBlank();
      pieces.push(this.piece(name));
      end = scanner.offset;
      scanner.skipBlank();
    } while (scanner.take("#") || this.isJoined());
    scanner.offset = end;
    return { pieces, start, end };
  }

  /** Two values behind one another: `{foo} {bar}`. */
  private isJoined(): boolean {
    const { here, offset } = this.scanner;
    if (here !== "{" && here !== '"') return false;
    this.warn(
      offset,
      1,
      "missing-join",
      "nothing joins this to the value before it",
      "write `#` between the two",
    );
    return true;
  }

  private piece(name: string): Piece {
    const { scanner } = this;
    const start = scanner.offset;
    const mark = { "{": "}", '"': '"' }[scanner.here];
    if (mark === undefined) return this.word(name);
    const text = scanner.enclosed();
    if (text !== undefined) return { kind: "literal", text, start: start + 1 };
    scanner.offset = scanner.limit;
    const problem = `the value of \`${name}\` is never closed`;
    throw this.swallowed() ?? new Unreadable(start, problem, `write \`${mark}\` where it ends`);
  }

  /** A number, the name of a string, or words whose braces were forgotten. */
  private word(name: string): Piece {
    const { scanner } = this;
    const start = scanner.offset;
    while (!scanner.done && !`,#\n\r{"${this.closer}`.includes(scanner.here)) scanner.offset++;
    const text = scanner.text.slice(start, scanner.offset).trim();
    if (!text && scanner.done) throw this.unexpected(scanner.offset);
    if (!text) this.warnOfMissing(start, 1, name);
    if (/^\d*$/.test(text)) return { kind: "literal", text, start };
    if (!/[\s'(=]/.test(text)) return { kind: "string", name: text, start };
    const problem = `the value of \`${name}\` stands without braces`;
    this.warn(start, text.length, "bare-words", problem, `write \`{${text}}\``);
    return { kind: "literal", text, start };
  }

  /** Behind a value stands a comma or the end; a missing comma and a brace too many are read all the same. */
  private endOfField(name: string): void {
    const { scanner } = this;
    const end = scanner.offset;
    scanner.skipBlank();
    if (scanner.looksAt(braceAndField)) {
      this.warn(scanner.offset, 1, "extra-brace", `a \`}\` too many behind \`${name}\``, "take it out");
      scanner.offset++;
    } else if (scanner.looksAt(fieldStart)) {
      this.warn(end, 1, "missing-comma", `no comma behind \`${name}\``, "write `,` here");
    }
  }

  /** The end of the file, or the next entry, before the brace that closes this one. */
  private unclosed(): RawField[] {
    const { fields, start, closer, scanner } = this;
    if (fields.length === 0 || this.swallowed()) throw this.unexpected(scanner.limit);
    const remedy = `write \`${closer}\` behind its last field`;
    this.warn(start, 1, "unclosed-entry", "this entry is never closed", remedy);
    return fields;
  }

  private unexpected(offset: number): Unreadable {
    const { scanner, closer, start } = this;
    const found = /^[^\s,=]+|^\S/u.exec(
      scanner.text.slice(offset, Math.min(offset + 200, scanner.limit)),
    )?.[0];
    const swallowed = this.swallowed();
    if (swallowed) return swallowed;
    if (!found) {
      const before = scanner.done ? "" : " before the next one begins";
      return new Unreadable(
        start,
        `this entry is never closed${before}`,
        `write \`${closer}\` where it ends`,
      );
    }
    const shown = found.length > 20 ? `${found.slice(0, 20)}…` : found;
    const problem = `expected a field or \`${closer}\`, found \`${shown}\``;
    return new Unreadable(offset, problem, "write each field as `name = {value},`");
  }

  /** The field whose value has taken in the next fields, because its brace is missing. */
  private swallowed(): Unreadable | undefined {
    for (const { name, value } of this.fields) {
      const piece = value.pieces.find((piece) => piece.kind === "literal" && fieldInside.test(piece.text));
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
