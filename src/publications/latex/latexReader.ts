import { Cursor } from "../../text/cursor.ts";
import { readFormula } from "../../text/math.ts";
import type { Inline } from "../../text/nodes.ts";
import { closingBraces } from "./braces.ts";
import { findCommand, styled, text } from "./commands.ts";
import { symbol } from "./symbols.ts";

/** Deeper nesting than this is read as if the inner braces were not there. */
const deepest = 40;
/** Text without a meaning of its own for LaTeX. */
const plain = /[^\\{}$~`'\-^_ \t\r\n\f\v]+/y;
/** TeX knows no other spaces; those of Unicode are characters like any. */
const space = /[ \t\r\n\f\v]+/y;
const commandName = /[a-zA-Z]+|[\s\S]/uy;
const maths = /(\$\$|\$(?!\$))([\s\S]*?)(?<!\\)\1/y;
/** What stands for one character, the longest first. */
const ligatures = Object.entries({ "---": "—", "--": "–", "``": "“", "''": "”", "~": "\u00a0" });

/** Reads one piece of LaTeX from its start to its end, by recursive descent, in time that grows with its length. */
export class LatexReader extends Cursor {
  private depth: number;
  /** A single quotation mark was opened. */
  private inQuotation = false;
  /** Where each brace is closed, once that is asked for. */
  private closers: Map<number, number> | undefined;
  /** What was looked for and does not come any more, not to be looked for again. */
  private readonly absent = new Set<string>();

  constructor(latex: string, depth = 0) {
    super(latex);
    this.depth = depth;
  }

  /** Reads all; a closing brace without its partner is dropped. */
  read(): Inline[] {
    const nodes: Inline[] = [];
    for (; !this.done; this.offset++) for (const node of this.sequence()) nodes.push(node);
    return joined(nodes);
  }

  /** Reads up to the brace that closes this group, or the end. */
  private sequence(): Inline[] {
    const nodes: Inline[] = [];
    while (!this.done && this.here !== "}") for (const node of this.next()) nodes.push(node);
    return joined(nodes);
  }

  skipSpace(): boolean {
    return this.match(space) !== undefined;
  }

  /** What stands before the next `end`, moving past both; nothing, without a move, where there is none. */
  until(end: string): string | undefined {
    const found = this.absent.has(end) ? -1 : this.text.indexOf(end, this.offset);
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
    this.closers ??= closingBraces(this.text);
    const end = this.closers.get(this.offset);
    if (end === undefined) return undefined;
    const inside = this.text.slice(this.offset + 1, end);
    this.offset = end + 1;
    return inside;
  }

  /** Reads what stands behind a command that styles the rest of its group. */
  rest(): Inline[] {
    return this.deeper(() => this.sequence());
  }

  /** Reads what a command takes: a group, a command, or one character. */
  argument(): Inline[] {
    this.skipSpace();
    const { here } = this;
    if (here === "" || here === "}" || this.depth >= deepest) return [];
    if (here === "{") return this.group();
    if (here === "\\") return this.deeper(() => this.command());
    return text(this.match(/[\s\S]/uy) ?? "");
  }

  /** Maths as MathML, or where temml cannot read it, as text. */
  formula(written = "", display = false): Inline[] {
    const tex = written.trim();
    if (!tex) return [];
    const { mathml, problem } = readFormula(tex, display);
    if (!problem) return [{ type: "math", tex, display, mathml }];
    return this.deeper(() => new LatexReader(tex.replaceAll("$", ""), this.depth).read());
  }

  private next(): Inline[] {
    const run = this.match(plain) ?? (this.skipSpace() ? " " : undefined);
    if (run !== undefined) return text(run);
    for (const [written, meant] of ligatures) if (this.take(written)) return text(meant);
    if (this.here === "{") return this.group();
    if (this.here === "\\") return this.command();
    if (this.here === "$") return this.dollars();
    const sign = this.here;
    this.offset++;
    // `_{2}` outside of maths is what people mean; `_` alone is part of a name.
    if (/[_^]/.test(sign) && this.here === "{")
      return styled(sign === "^" ? "superscript" : "subscript", this.group());
    return text(this.quotation(sign));
  }

  /** An apostrophe stays as it is, but for one that closes a quotation: `` `so' ``. */
  private quotation(sign: string): string {
    const closes = sign === "'" && this.inQuotation && !/[\p{L}\p{N}]/u.test(this.here);
    if (sign === "`") this.inQuotation = true;
    if (closes) this.inQuotation = false;
    return closes ? "’" : sign === "`" ? "‘" : sign;
  }

  /** Maths in dollars; "from $5 to $10" is money. */
  private dollars(): Inline[] {
    const start = this.offset;
    const [, fence = "", tex = ""] = this.exec(maths) ?? [];
    const isMoney = /^\d[\d,.]*[^\\^_={}]*\s$/.test(tex) && /\d/.test(this.here);
    if (fence && !isMoney) return this.formula(tex, fence === "$$");
    this.offset = start + (this.text.startsWith("$$", start) ? 2 : 1);
    return text("$");
  }

  private group(): Inline[] {
    this.offset++;
    if (this.depth >= deepest) return [];
    const nodes = this.rest();
    this.offset++;
    return nodes;
  }

  private command(): Inline[] {
    this.offset++;
    const name = this.match(commandName);
    if (name === undefined) return [];
    const isWord = /^[a-zA-Z]/.test(name);
    if (isWord) this.take("*");
    const command = findCommand(name);
    if (command) return command(this);
    if (isWord) this.skipSpace();
    return text(symbol(name) ?? "");
  }

  private deeper(read: () => Inline[]): Inline[] {
    if (this.depth >= deepest) return [];
    this.depth++;
    const nodes = read();
    this.depth--;
    return nodes;
  }
}

/** Nodes with text joined to text, and spaces to one, in time that grows with their number. */
function joined(nodes: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else result.push(node);
  }
  for (const node of result) if (node.type === "text") node.value = node.value.replaceAll(/ {2,}/g, " ");
  return result;
}
