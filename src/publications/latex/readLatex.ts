import type { Inline, Prose, Text } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { splitOutsideBraces } from "./braces.ts";
import { LatexReader } from "./latexReader.ts";
import { htmlToLatex } from "./toLatex.ts";

/** A value with anything for LaTeX in it; all others are text as they stand. */
const special = /[\\{}$~`^_<&\t\r\n\f\v]|--|''| {2}/;

/** Where formulas on lines of their own begin and end. */
const display = /\\(?:begin|end)\s*\{(?:displaymath|equation|align|eqnarray|gather|multline)\*?\}/g;

/**
 * Reads a line of LaTeX as it stands in a `.bib` file: accents, dashes, ties, emphasis, links, maths. Never fails:
 * unknown commands give way to their arguments, braces without a partner are dropped.
 */
export function readLatex(latex: string): Text {
  if (!special.test(latex)) return latex.trim() ? [{ type: "text", value: latex.trim() }] : [];
  return trim(new LatexReader(htmlToLatex(latex.replaceAll(display, "$$$$"))).read());
}

/** Reads LaTeX of several paragraphs, parted by empty lines: an abstract. */
export function readLatexProse(latex: string): Prose {
  return paragraphs(latex)
    .map((paragraph) => readLatex(paragraph))
    .filter((children) => children.length > 0)
    .map((children) => ({ type: "paragraph", children }));
}

/** LaTeX as plain text. */
export function latexToPlain(latex: string): string {
  return special.test(latex) ? textToPlain(readLatex(latex)) : latex.trim();
}

/** A line that was read from LaTeX, as plain text; line breaks in it are spaces. */
export function textToPlain(text: Text): string {
  const [only, another] = text;
  if (only?.type === "text" && !another) return only.value;
  return toPlain(text)
    .replaceAll(/ *\n */g, " ")
    .replaceAll(/ {2,}/g, " ");
}

/** Spaces at the ends are of no meaning, and two runs of them are one. */
function trim(nodes: Inline[]): Inline[] {
  const first = nodes[0];
  if (first?.type === "text") first.value = first.value.replace(/^[ \n]+/, "");
  const last = nodes.at(-1);
  if (last?.type === "text") last.value = last.value.replace(/[ \n]+$/, "");
  return nodes.filter((node) => node.type !== "text" || node.value !== "");
}

/** The paragraphs of some LaTeX, parted by empty lines or `\par` outside of braces. */
export function paragraphs(latex: string): string[] {
  if (!/\n[ \t]*\r?\n|\\par(?![a-zA-Z])/.test(latex)) return [latex];
  return splitOutsideBraces(latex.replaceAll(/\\par(?![a-zA-Z])/g, "\n\n"), /\r?\n[ \t]*\r?\n/);
}
