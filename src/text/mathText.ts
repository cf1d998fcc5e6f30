import { decodeXML } from "entities";

interface MathNode {
  name: string;
  children: MathNode[];
  text: string;
}

const superscripts = signs("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾nⁿiⁱ∘°′′");
const subscripts = signs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎iᵢjⱼkₖmₘnₙtₜaₐeₑhₕlₗoₒpₚrᵣsₛuᵤvᵥxₓ");
/** Signs that stand between two things, with space around them. */
const relations = /^[=<>≤≥⩽⩾≠≈∼≃≅∝→←↔⇒⇔∈∉⊂⊆∪∩≪≫+−×±·∧∨|]$/u;

/** A `<math>` element as plain text, as near as characters come to it: `x²`, `𝒪(n log n)`, `(a + b)/c`. */
export function mathText(mathml: string): string {
  return write(parse(mathml)).replaceAll(/\s+/g, " ").trim();
}

/** The elements of MathML as a tree; attributes are of no meaning here. */
function parse(mathml: string): MathNode {
  const root: MathNode = { name: "math", children: [], text: "" };
  const open = [root];
  for (const [, slash, name = "", attributes = "", text = ""] of mathml.matchAll(
    /<(\/?)([a-z]+)([^>]*)>([^<]*)/gi,
  )) {
    if (slash) open.pop();
    else {
      const node: MathNode = { name, children: [], text: isGap(name, attributes) ? " " : decodeXML(text) };
      open.at(-1)?.children.push(node);
      open.push(node);
    }
    if (open.length === 0) break;
  }
  return root;
}

/** Some spaces have no width. */
function isGap(name: string, attributes: string): boolean {
  return name === "mspace" && /width="0?\.?[1-9]/.test(attributes);
}

function write(node: MathNode): string {
  const inner = node.children.map(write);
  const [first, second, third] = inner;
  switch (node.name) {
    case "mover":
      return over(first, second) ?? `${first}${shift(second, superscripts, "^")}`;
    case "msup":
      return first === "" ? bare(second, superscripts) : `${first}${shift(second, superscripts, "^")}`;
    case "msub":
      return first === "" ? bare(second, subscripts) : `${first}${shift(second, subscripts, "_")}`;
    case "munder":
      return `${first}${shift(second, subscripts, "_")}`;
    case "msubsup":
    case "munderover":
      return `${first}${shift(second, subscripts, "_")}${shift(third, superscripts, "^")}`;
    case "mfrac":
      return `${enclosed(first)}/${enclosed(second)}`;
    case "msqrt":
      return `√${enclosed(inner.join(""))}`;
    case "mroot":
      return `${shift(second, superscripts, "^")}√${enclosed(first)}`;
    case "mtd":
    case "mtr":
      return `${row(node, inner)} `;
    case "annotation":
      return "";
    default:
      return node.children.length > 0 ? row(node, inner) : node.text.replaceAll(/[\u2061-\u2064]/g, "");
  }
}

/** Things beside one another; a sign between two of them gets space, one before all of them none, and words get some. */
function row({ children }: MathNode, written: string[]): string {
  let text = "";
  for (const [index, child] of children.entries()) {
    const next = written[index] ?? "";
    const isBetween = index > 0 && index < children.length - 1 && child.name === "mo" && relations.test(next);
    const isWord = /[\p{L}\p{N}]$/u.test(text) && /^\p{L}{2}/u.test(next);
    text += isBetween ? ` ${next} ` : isWord ? ` ${next}` : next;
  }
  return text;
}

/** What each sign is in small, from pairs of the two. */
function signs(pairs: string): Map<string, string> {
  return new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, sign = "", small = ""]) => [sign, small]));
}

/** A script in small figures where there are such, else behind a mark: `x²`, `x^(n + 1)`. */
function shift(script: string | undefined, table: Map<string, string>, mark: string): string {
  const characters = [...(script ?? "").replaceAll(" ", "")];
  const isSmall = characters.every((character) => table.has(character));
  return isSmall ? characters.map((character) => table.get(character)).join("") : mark + enclosed(script);
}

/** A script of nothing, which belongs to the text before it: `H$_2$O`, `T$_c$`. */
function bare(script: string | undefined, table: Map<string, string>): string {
  return shift(script, table, "").replace(/^\((.*)\)$/, "$1");
}

/** Accents as TeX's maths has them, by their combining character; a line stands over each of several letters. */
const accents: Record<string, string> = {
  "‾": "\u0304",
  "¯": "\u0304",
  ˉ: "\u0304",
  ˆ: "\u0302",
  "^": "\u0302",
  "~": "\u0303",
  "˙": "\u0307",
  "¨": "\u0308",
  ˇ: "\u030c",
  "→": "\u20d7",
};

function over(base = "", sign = ""): string | undefined {
  const mark = Object.hasOwn(accents, sign) ? accents[sign] : undefined;
  const letters = [...base];
  if (mark === undefined || letters.length === 0 || (letters.length > 1 && sign !== "‾")) return undefined;
  return letters
    .map((letter) => letter + (letters.length > 1 ? "\u0305" : mark))
    .join("")
    .normalize("NFC");
}

function enclosed(text: string | undefined): string {
  const inside = (text ?? "").trim();
  return /^(?:[\p{L}\p{M}\d.,]*|.)$/u.test(inside) ? inside : `(${inside})`;
}

/** A line of a phone holds so many letters of a formula at least. */
const FITS = 24;

/**
 * MathML as a page shows it. What may be wider than a phone's line scrolls by itself (see `assets/css/base.css`), and
 * what scrolls must be reached by the keyboard: https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/.
 */
export function scrollableMath(mathml: string): string {
  return mathText(mathml).length > FITS ? mathml.replace("<math", '<math tabindex="0"') : mathml;
}
