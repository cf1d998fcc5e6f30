import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { remembered } from "../remembered.ts";
import { attributesOf, parseHtml } from "./parseHtml.ts";

const superscripts = signs("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾nⁿiⁱ∘°′′");
const subscripts = signs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎iᵢjⱼkₖmₘnₙtₜaₐeₑhₕlₗoₒpₚrᵣsₛuᵤvᵥxₓ");
/** Signs that stand between two things, with space around them. */
const relations = /^[=<>≤≥⩽⩾≠≈∼≃≅∝→←↔⇒⇔∈∉⊂⊆∪∩≪≫+−×±·∧∨|]$/u;

/** A `<math>` element as plain text, as near as characters come to it: `x²`, `𝒪(n log n)`, `(a + b)/c`. */
export const mathText = remembered((mathml) => write(parseHtml(mathml)).replaceAll(/\s+/g, " ").trim());

function write(node: Tree.DocumentFragment | Tree.ChildNode): string {
  if ("value" in node) return node.value.replaceAll(/[\u2061-\u2064]/g, "");
  if (!("childNodes" in node)) return "";
  const all = node.childNodes.map(write);
  const [first, second, third] = all;
  switch (node.nodeName) {
    case "mspace":
      // Some spaces have no width.
      return "attrs" in node && /^0?\.?[1-9]/.test(attributesOf(node).width ?? "") ? " " : "";
    case "mover":
      return over(first, second) ?? scripts(first, undefined, second);
    case "msup":
      return scripts(first, undefined, second);
    case "msub":
    case "munder":
      return scripts(first, second);
    case "msubsup":
    case "munderover":
      return scripts(first, second, third);
    case "mfrac":
      return `${enclosed(first)}/${enclosed(second)}`;
    case "msqrt":
      return `√${enclosed(all.join(""))}`;
    case "mroot":
      return `${small(second ?? "", superscripts, "^")}√${enclosed(first)}`;
    case "mtd":
    case "mtr":
      return `${row(node, all)} `;
    case "annotation":
      return "";
    default:
      return row(node, all);
  }
}

/** Things beside one another; a sign between two of them gets space, one before all of them none, and words get some. */
function row({ childNodes }: Tree.ParentNode, written: string[]): string {
  let text = "";
  for (const [index, { nodeName }] of childNodes.entries()) {
    const next = written[index] ?? "";
    const isInside = index > 0 && index < childNodes.length - 1;
    const isBetween = isInside && nodeName === "mo" && relations.test(next);
    const isWord = /[\p{L}\p{N}]$/u.test(text) && /^\p{L}{2}/u.test(next);
    text += isBetween ? ` ${next} ` : isWord ? ` ${next}` : next;
  }
  return text;
}

/** What each sign is in small, from pairs of the two. */
function signs(pairs: string): Map<string, string> {
  return new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, sign = "", small = ""]) => [sign, small]));
}

/** What is below and above a base. Scripts of nothing belong to the text before it: `H$_2$O`, `T$_c$`. */
function scripts(base = "", below?: string, above?: string): string {
  const [low, high] = base === "" ? ["", ""] : ["_", "^"];
  return (
    base + (below ? small(below, subscripts, low) : "") + (above ? small(above, superscripts, high) : "")
  );
}

/** A script in small figures where there are such, else behind a mark: `x²`, `x^(n + 1)`. */
function small(script: string, table: Map<string, string>, mark: string): string {
  const characters = [...script.replaceAll(" ", "")];
  if (characters.every((character) => table.has(character)))
    return characters.map((character) => table.get(character)).join("");
  return mark === "" ? script.trim() : mark + enclosed(script);
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
