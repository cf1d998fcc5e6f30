import { markdownToLatex } from "../latex/toLatex.ts";

/** Text of a CSL item as LaTeX: its Markdown (pandoc) and its few tags (citeproc) are emphasis, all else is text. */
export function cslText(text: string): string {
  return text
    .split(/(\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d))/)
    .map((part, index) => (index % 2 === 1 ? part : markdownToLatex(escaped(part))))
    .join("");
}

const specials: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces, escaped or not.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
};

/** Text whose characters mean to LaTeX what they are. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\{}~^$]/g, (character) => specials[character] ?? character)
    .replaceAll(/<span class="nocase">([^<]*)<\/span>/g, "{$1}")
    .replaceAll(/<span style="font-variant: ?small-caps;?">([^<]*)<\/span>/g, "\\textsc{$1}");
}
