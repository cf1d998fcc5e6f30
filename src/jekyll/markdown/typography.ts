/** Quotes that turn to their words, dashes, dots and guillemets. */
import type MarkdownIt from "markdown-it";
import { rule } from "./lines.ts";

const raw = String.raw;
const WORD = raw`[\p{L}\p{N}_]`;
const MARK = raw`[!-/:-@[-^{-~${"`"}]`;
/**
 * As kramdown tries them. `a` is the character before the quote, where that is text; `q` is the quote, which is turned
 * to the left (`l`) or to the right (`r`).
 */
const QUOTES = (
  [
    [raw`(?<q>["'])(?=[_*]{1,2}\S)`, "l"],
    [raw`(?<q>["'])(?=_(?!\.\.)(?=[\p{L}\p{N}])|${MARK}(?!\.\.)(?!${WORD}))`, "r"],
    [raw`(?<a>\s?)"'(?=\w)`, "“‘"],
    [raw`(?<a>\s?)'"(?=\w)`, "‘“"],
    [raw`(?<a>\s?)'(?=\d\ds)`, "’"],
    [raw`(?<a>\s)(?<q>["'])(?=\w)`, "l"],
    [raw`(?<a>[^ \\\t\r\n[{(-])(?<q>["'])`, "r"],
    [raw`(?<q>["'])(?=\s|s(?!${WORD})|$)`, "r"],
    [raw`(?<a>[\s\S]?)(?<q>["'])`, "l"],
  ] as const
).map(([pattern, quotes]) => ({ pattern: new RegExp(pattern, "uy"), quotes }));
const TURNED: Record<string, string> = { 'l"': "“", 'r"': "”", "l'": "‘", "r'": "’" };

const SYMBOL = / >>|---?|\.\.\.|<< ?|>>/y;
const SYMBOLS: Record<string, string> = {
  "---": "—",
  "--": "–",
  "...": "…",
  "<<": "«",
  "<< ": "«\u00A0",
  ">>": "»",
  " >>": "\u00A0»",
};

export function typography(markdown: MarkdownIt): void {
  const symbols = rule(SYMBOL, (state, [found]) => {
    state.push("text", "", 0).content = SYMBOLS[found] ?? found;
  });
  markdown.inline.ruler.before("escape", "symbols", symbols);

  markdown.inline.ruler.before("escape", "quotes", (state, silent) => {
    if (!/["']/.test(state.src[state.pos] ?? "")) return false;
    const from = state.pos - (state.pending === "" ? 0 : 1);
    for (const { pattern, quotes } of QUOTES) {
      pattern.lastIndex = from;
      const { 0: found, groups = {} } = pattern.exec(state.src) ?? {};
      if (found === undefined || from + (groups.a?.length ?? 0) !== state.pos) continue;
      const turned = TURNED[quotes + (groups.q ?? "")] ?? quotes;
      if (!silent) state.push("text", "", 0).content = turned;
      state.pos = from + found.length;
      return true;
    }
    return false;
  });
}
