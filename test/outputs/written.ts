import type { Written } from "./facts.ts";

/** What a word may wear that does not change how it reads. */
export type Dress = "*" | "**" | "==" | "link" | "\n" | "";

/** Words as Markdown; each may be dressed. */
export function markdownOf(words: string[], dress: Dress[] = []): Written {
  return {
    read: words.join(" "),
    source: words
      .map((word, index) => dressed(word.replace(/[!-/:-@[-`{-~]/g, "\\$&"), dress[index] ?? ""))
      .join(" ")
      .replace(/ \n/g, "\n"),
  };
}

function dressed(word: string, dress: Dress): string {
  // Emphasis next to punctuation is a science of its own, and not ours.
  if (dress === "\n") return `\n${word}`;
  if (!/^\p{L}+$/u.test(word)) return word;
  if (dress === "link") return `[${word}](https://example.org/${word})`;
  return dress + word + dress;
}

const latexEscapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words as they stand in a field of a `.bib` file. */
export function latexOf(words: string[]): Written {
  return {
    read: words.join(" "),
    source: words.join(" ").replace(/[\\~^&%$#_{}]/g, (sign) => latexEscapes[sign] ?? `\\${sign}`),
  };
}
