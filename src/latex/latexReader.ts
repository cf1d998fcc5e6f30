import { strictMathml } from "../text/math.ts";
import type { Inline } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import { accent, isAccent } from "./accents.ts";
import { type Style, styleOfArgument, styleOfRest, unshown } from "./styles.ts";
import { symbol } from "./symbols.ts";
import { safeUrl, unescapeUrl } from "./urls.ts";

/** Deeper nesting than this is read as if the inner braces were not there. */
const deepest = 100;
/** Text without a meaning of its own for LaTeX. */
const plain = /[^\\{}$~`'\-^_<&\s]+/y;
const space = /\s+/y;
const commandName = /[a-zA-Z]+\*?|[\s\S]/uy;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/y;
const htmlTag = /<(i|em|b|strong|sub|sup|scp)>/iy;
const lineBreakTag = /<br ?\/?>/iy;
const mathEnvironment = /^(?:math|displaymath|equation|align|eqnarray|gather|multline)\*?$/;
const tagStyle: Record<string, Style> = {
  i: "emphasis",
  em: "emphasis",
  b: "strong",
  strong: "strong",
  sub: "subscript",
  sup: "superscript",
  scp: "smallcaps",
};
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Reads one piece of LaTeX from its start to its end. */
export class LatexReader {
  private readonly latex: string;
  private offset = 0;
  private depth: number;
  private inQuote = false;

  constructor(latex: string, depth = 0) {
    this.latex = latex;
    this.depth = depth;
  }

  read(): Inline[] {
    const nodes: Inline[] = [];
    while (this.offset < this.latex.length) {
      append(nodes, this.sequence());
      this.offset++; // a closing brace without its partner
    }
    return nodes;
  }

  /** Up to the brace that closes this group, or the end. */
  private sequence(): Inline[] {
    const nodes: Inline[] = [];
    while (this.offset < this.latex.length && this.latex.charCodeAt(this.offset) !== 0x7d)
      append(nodes, this.next());
    return nodes;
  }

  private next(): Inline[] {
    const run = this.match(plain);
    if (run !== undefined) return text(run);
    const character = this.latex.charAt(this.offset);
    switch (character) {
      case "\\":
        this.offset++;
        return this.command();
      case "{":
        return this.group();
      case "$":
        return this.dollar();
      case "~":
        this.offset++;
        return text("\u00a0");
      case "^":
      case "_":
        return this.script(character);
      case "<":
        return this.tag();
      case "&":
        return text(this.entity());
      default:
        return text(this.match(space) === undefined ? this.punctuation(character) : " ");
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.latex)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  /** Dashes and quotes that LaTeX makes of two or three characters. */
  private punctuation(character: string): string {
    const take = (length: number, value: string) => {
      this.offset += length;
      return value;
    };
    const { latex, offset } = this;
    if (latex.startsWith("---", offset)) return take(3, "—");
    if (latex.startsWith("--", offset)) return take(2, "–");
    if (latex.startsWith("``", offset)) return take(2, "“");
    if (latex.startsWith("''", offset)) return take(2, "”");
    if (character === "`") {
      this.inQuote = true;
      return take(1, "‘");
    }
    if (character === "'" && this.inQuote && !/^\p{L}/u.test(latex.slice(offset + 1, offset + 3))) {
      this.inQuote = false;
      return take(1, "’");
    }
    return take(1, character);
  }

  /** A group in braces that opens here. */
  private group(): Inline[] {
    this.offset++;
    if (this.depth >= deepest) return [];
    this.depth++;
    const nodes = this.sequence();
    this.depth--;
    this.offset++;
    return nodes;
  }

  /** What a command takes: a group, a command, or one character. */
  private argument(): Inline[] {
    this.match(space);
    if (this.offset >= this.latex.length || this.depth >= deepest) return [];
    const character = this.latex.charAt(this.offset);
    if (character === "}") return [];
    if (character === "{") return this.group();
    if (character === "\\") {
      this.offset++;
      this.depth++;
      const nodes = this.command();
      this.depth--;
      return nodes;
    }
    const one = String.fromCodePoint(this.latex.codePointAt(this.offset) ?? 0);
    this.offset += one.length;
    return text(one);
  }

  /** The argument as it stands, for addresses and maths; nothing where there is none in braces. */
  private verbatim(): string | undefined {
    this.match(space);
    if (this.latex.charAt(this.offset) !== "{") return undefined;
    let depth = 0;
    for (let end = this.offset; end < this.latex.length; end++) {
      const character = this.latex.charAt(end);
      if (character === "\\") end++;
      else if (character === "{") depth++;
      else if (character === "}" && --depth === 0) {
        const inside = this.latex.slice(this.offset + 1, end);
        this.offset = end + 1;
        return inside;
      }
    }
    return undefined;
  }

  /** What follows a backslash. */
  private command(): Inline[] {
    const name = this.match(commandName)?.replace(/(?<=.)\*$/, "");
    if (name === undefined) return [];
    const inWords = /^[a-zA-Z]/.test(name);
    if (isAccent(name)) return this.accented(name);
    if (name === "(" || name === "[") return this.delimitedMaths(name);
    if (name === "ensuremath") return this.math(this.verbatim() ?? "", false);
    if (name === "url" || name === "nolinkurl") return this.link(this.verbatim());
    if (name === "href") return this.link(this.verbatim(), true);
    if (name === "begin" || name === "end") return this.environment(name);
    if (name === "verb") return this.verb();
    if (name === "textcolor") {
      this.verbatim();
      return this.argument();
    }
    if (unshown.has(name)) {
      this.match(/\[[^\]]*\]/y);
      this.verbatim();
      return [];
    }
    if (Object.hasOwn(styleOfArgument, name)) return styled(styleOfArgument[name], this.argument());
    if (Object.hasOwn(styleOfRest, name)) {
      this.match(space);
      return styled(styleOfRest[name], this.sequence());
    }
    if (name === "item") return text(" • ");
    if (inWords) this.match(space);
    const character = symbol(name);
    return character === undefined ? [] : text(character);
  }

  private accented(name: string): Inline[] {
    const nodes = this.argument();
    const first = nodes[0];
    if (first === undefined) return text(accent(name, ""));
    if (first.type === "text") return [{ type: "text", value: accent(name, first.value) }, ...nodes.slice(1)];
    if ("children" in first) {
      const inner = first.children[0];
      if (inner?.type === "text") inner.value = accent(name, inner.value);
    }
    return nodes;
  }

  private link(address: string | undefined, labelled = false): Inline[] {
    const label = labelled ? this.argument() : [];
    if (address === undefined) return label;
    const url = safeUrl(unescapeUrl(address));
    const children = label.length > 0 ? label : text(unescapeUrl(address));
    return url === undefined ? children : [{ type: "link", url, children }];
  }

  private verb(): Inline[] {
    const mark = this.latex.charAt(this.offset);
    const end = this.latex.indexOf(mark, this.offset + 1);
    if (mark === "" || end < 0) return [];
    const value = this.latex.slice(this.offset + 1, end);
    this.offset = end + 1;
    return [{ type: "code", value }];
  }

  private environment(command: "begin" | "end"): Inline[] {
    const name = this.verbatim() ?? "";
    if (command === "end" || !mathEnvironment.test(name)) return text(" ");
    const close = `\\end{${name}}`;
    const end = this.latex.indexOf(close, this.offset);
    if (end < 0) return [];
    const tex = this.latex.slice(this.offset, end);
    this.offset = end + close.length;
    return this.math(/align|eqnarray|gather/.test(name) ? `\\begin{aligned}${tex}\\end{aligned}` : tex, true);
  }

  private delimitedMaths(open: "(" | "["): Inline[] {
    const end = this.latex.indexOf(open === "(" ? "\\)" : "\\]", this.offset);
    if (end < 0) return [];
    const tex = this.latex.slice(this.offset, end);
    this.offset = end + 2;
    return this.math(tex, open === "[");
  }

  /** Maths in dollars, or a sum of money: "from $5 to $10". */
  private dollar(): Inline[] {
    const fence = this.latex.startsWith("$$", this.offset) ? "$$" : "$";
    const start = this.offset + fence.length;
    let end = this.latex.indexOf(fence, start);
    while (end > 0 && this.latex.charAt(end - 1) === "\\") end = this.latex.indexOf(fence, end + 1);
    const tex = this.latex.slice(start, end);
    const isMoney = /^\d[\d,.]*[\s\p{L}]*\s$/u.test(tex) && /\d/.test(this.latex.charAt(end + 1));
    if (end < 0 || isMoney) {
      this.offset = start;
      return text(fence);
    }
    this.offset = end + fence.length;
    return this.math(tex, fence === "$$");
  }

  private math(tex: string, display: boolean): Inline[] {
    const formula = tex.trim();
    if (formula === "") return [];
    const mathml = strictMathml(formula, display);
    if (mathml !== undefined) return [{ type: "math", tex: formula, display, mathml }];
    return this.depth >= deepest ? [] : new LatexReader(formula.replaceAll("$", ""), this.depth + 1).read();
  }

  /** `_{2}` outside of maths is what people mean; `_` alone is part of a name. */
  private script(character: "^" | "_"): Inline[] {
    this.offset++;
    if (this.latex.charAt(this.offset) !== "{") return text(character);
    return styled(character === "^" ? "superscript" : "subscript", this.group());
  }

  /** The few tags without attributes that publishers leave in titles; any other is text. */
  private tag(): Inline[] {
    if (this.match(lineBreakTag)) return [{ type: "break" }];
    const open = this.match(htmlTag);
    const name = open?.slice(1, -1).toLowerCase() ?? "";
    const end = open === undefined ? -1 : this.latex.toLowerCase().indexOf(`</${name}>`, this.offset);
    if (open === undefined || end < 0 || this.depth >= deepest) {
      if (open === undefined) this.offset++;
      return text(open ?? "<");
    }
    const inside = new LatexReader(this.latex.slice(this.offset, end), this.depth + 1).read();
    this.offset = end + name.length + 3;
    return styled(tagStyle[name], inside);
  }

  private entity(): string {
    const found = this.match(entity);
    if (found === undefined) {
      this.offset++;
      return "&";
    }
    const name = found.slice(1, -1);
    if (!name.startsWith("#")) return entities[name] ?? found;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  }
}

function text(value: string): Inline[] {
  return [{ type: "text", value }];
}

function styled(style: Style | undefined, children: Inline[]): Inline[] {
  if (style === undefined || children.length === 0) return children;
  if (style === "code") return [{ type: "code", value: toPlain(children) }];
  return [{ type: style, children }];
}

/** Adds `more` to `nodes`, joining text with text and one space with the next. */
function append(nodes: Inline[], more: Inline[]): void {
  for (const node of more) {
    const last = nodes.at(-1);
    if (node.type !== "text" || last?.type !== "text") nodes.push(node);
    else last.value += last.value.endsWith(" ") ? node.value.replace(/^ +/, "") : node.value;
  }
}
