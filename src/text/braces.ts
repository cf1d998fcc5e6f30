import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/**
 * Braces that are no attributes stay text: "a set {foo}". As in pandoc, attributes are `.class`, `#id` and `name=value`;
 * a word alone is one only right behind what it belongs to: `[slides](url){download}`. A line that stands alone
 * (`env.isLine`) has no block around it that could have attributes; markdown-it-attrs would fail to find one.
 */
export function bracesPlugin(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "braces", (state, silent) => {
    const found = /^\{[^{}\n]*\}/.exec(state.src.slice(state.pos))?.[0];
    if (!found || isBehindInline(state)) return false;
    if (!state.env?.isLine && /[{\s](?:[.#][^\s}]|[^\s=}]+=)/.test(found)) return false;
    if (!silent) {
      const token = state.push("text_special", "", 0);
      token.content = found;
      token.markup = found;
      token.info = "braces";
    }
    state.pos += found.length;
    return true;
  });
}

/** Behind a link, a picture, code or the marks that end an emphasis. */
function isBehindInline({ pending, tokens }: { pending: string; tokens: Token[] }): boolean {
  const last = tokens.at(-1);
  if (pending !== "" || !last) return false;
  if (last.type === "text") return /^[*_=~]+$/.test(last.content);
  return last.nesting === -1 || last.type === "image" || last.type === "code_inline";
}
