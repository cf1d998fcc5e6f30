import type { Inline, Prose, Text } from "../text/nodes.ts";
import { LatexReader } from "./latexReader.ts";
import type { Maths } from "./maths.ts";
import { plainText } from "./plainText.ts";
import { commonSymbols, type Symbols } from "./symbols.ts";

/** What reading needs for maths and rare characters; see `loadLatexTools`. */
export interface LatexTools {
  symbols: Symbols;
  maths?: Maths | undefined;
}

export const basicTools: LatexTools = { symbols: commonSymbols };

/** A value with anything for LaTeX in it; all others are text as they stand. */
const special = /[\\{}$~`^_<&\t\r\n]|--|''| {2}/;

/**
 * Reads a line of LaTeX as it stands in a `.bib` file: accents, dashes, ties, emphasis, links, maths. Never fails:
 * unknown commands give way to their arguments, braces without a partner are dropped.
 */
export function readLatex(latex: string, tools: LatexTools = basicTools): Text {
  if (!special.test(latex)) return latex.trim() ? [{ type: "text", value: latex.trim() }] : [];
  return trim(new LatexReader(latex, tools).read());
}

/** Reads LaTeX of several paragraphs, parted by empty lines: an abstract. */
export function readLatexProse(latex: string, tools: LatexTools = basicTools): Prose {
  return latex
    .split(/\r?\n[ \t]*\r?\n|\\par(?![a-zA-Z])/)
    .map((paragraph) => readLatex(paragraph, tools))
    .filter((children) => children.length > 0)
    .map((children) => ({ type: "paragraph", children }));
}

/** LaTeX as plain text. */
export function latexToPlain(latex: string, tools: LatexTools = basicTools): string {
  return special.test(latex) ? plainText(readLatex(latex, tools)) : latex.trim();
}

/** Spaces at the ends are of no meaning, and two runs of them are one. */
function trim(nodes: Inline[]): Inline[] {
  const first = nodes[0];
  if (first?.type === "text") first.value = first.value.replace(/^[ \n]+/, "");
  const last = nodes.at(-1);
  if (last?.type === "text") last.value = last.value.replace(/[ \n]+$/, "");
  return nodes.filter((node) => node.type !== "text" || node.value !== "");
}
