import { splitOutsideBraces } from "./splitOutsideBraces.ts";

/** The paragraphs of some LaTeX, parted by empty lines or `\par` outside of braces. */
export function paragraphs(latex: string): string[] {
  if (!/\n[ \t]*\r?\n|\\par(?![a-zA-Z])/.test(latex)) return [latex];
  return splitOutsideBraces(latex.replaceAll(/\\par(?![a-zA-Z])/g, "\n\n"), /\r?\n[ \t]*\r?\n/);
}
