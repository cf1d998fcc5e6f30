import { readFormula } from "../../text/math.ts";
import type { Inline } from "../../text/nodes.ts";
import { findCommand, styled, text } from "./commands.ts";
import { LatexCursor } from "./cursor.ts";
import { symbol } from "./symbols.ts";

/** Deeper nesting than this is read as if the inner braces were not there. */
const deepest = 40;
/** Text without a meaning of its own for LaTeX. */
const plain = /[^\\{}$~`'\-^_ \t\r\n\f\v]+/y;
const commandName = /[a-zA-Z]+|[\s\S]/uy;

/** Reads one piece of LaTeX from its start to its end, by recursive descent, in time that grows with its length. */
export class LatexReader extends LatexCursor {
  private depth: number;

  constructor(latex: string, depth = 0) {
    super(latex);
    this.depth = depth;
  }

  read(): Inline[] {
    const nodes: Inline[] = [];
    while (!this.done) {
      for (const node of this.sequence()) nodes.push(node);
      this.offset++; // a closing brace without its partner
    }
    return joined(nodes);
  }

  /** Reads up to the brace that closes this group, or the end. */
  sequence(): Inline[] {
    const nodes: Inline[] = [];
    while (!this.done && this.here !== "}") for (const node of this.next()) nodes.push(node);
    return joined(nodes);
  }

  /** Reads what stands behind a command that styles the rest of its group. */
  rest(): Inline[] {
    return this.depth >= deepest ? [] : this.deeper(() => this.sequence());
  }

  /** Reads what a command takes: a group, a command, or one character. */
  argument(): Inline[] {
    this.skipSpace();
    const { here, text: latex, offset } = this;
    if (here === "" || here === "}" || this.depth >= deepest) return [];
    if (here === "{") return this.group();
    if (here === "\\") return this.deeper(() => this.command());
    const character = String.fromCodePoint(latex.codePointAt(offset) ?? 0);
    this.offset += character.length;
    return text(character);
  }

  /** Maths as MathML, or where temml cannot read it, as text. */
  formula(written = "", display = false): Inline[] {
    const tex = written.trim();
    if (!tex) return [];
    const { mathml, problem } = readFormula(tex, display);
    if (problem) return this.inner(tex.replaceAll("$", ""));
    return [{ type: "math", tex, display, mathml }];
  }

  private next(): Inline[] {
    const run = this.match(plain);
    if (run !== undefined) return text(run);
    switch (this.here) {
      case "\\":
        return this.command();
      case "{":
        return this.group();
      case "$": {
        const formula = this.dollars();
        return formula ? this.formula(formula.tex, formula.display) : text("$");
      }
      case "~":
        this.offset++;
        return text("\u00a0");
      case "^":
      case "_":
        return this.script();
      default:
        return text(this.skipSpace() ? " " : this.punctuation());
    }
  }

  private group(): Inline[] {
    this.offset++;
    if (this.depth >= deepest) return [];
    const nodes = this.deeper(() => this.sequence());
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

  /** `_{2}` outside of maths is what people mean; `_` alone is part of a name. */
  private script(): Inline[] {
    const sign = this.here;
    this.offset++;
    if (this.here !== "{") return text(sign);
    return styled(sign === "^" ? "superscript" : "subscript", this.group());
  }

  /** Reads a piece that stands within this one. */
  private inner(latex: string): Inline[] {
    return this.depth >= deepest ? [] : new LatexReader(latex, this.depth + 1).read();
  }

  private deeper(read: () => Inline[]): Inline[] {
    this.depth++;
    const nodes = read();
    this.depth--;
    return nodes;
  }
}

/** Nodes with text joined to text, and spaces to one; piece by piece that would take time with the square of the length. */
function joined(nodes: Inline[]): Inline[] {
  const result: Inline[] = [];
  let texts: string[] = [];
  const close = () => {
    if (texts.length > 0) result.push({ type: "text", value: texts.join("").replaceAll(/ {2,}/g, " ") });
    texts = [];
  };
  for (const node of nodes) {
    if (node.type === "text") texts.push(node.value);
    else {
      close();
      result.push(node);
    }
  }
  close();
  return result;
}
