/** Code as Jekyll marks it for its highlighter, Rouge, without the colours; formulas as MathML. */
import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { mathml } from "../../text/math.ts";
import { scrollableMath } from "../../text/mathText.ts";
import { endsAtBoundary, isAtBoundary, rule } from "./lines.ts";

export function code(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  rules.code_inline = (tokens, i, _options, _env, self) => {
    const token = mark(tokens[i] as Token);
    return `<code${self.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
  };
  const block: typeof rules.fence = (tokens, i, _options, _env, self) => {
    const token = mark(tokens[i] as Token);
    const code = `<code>${escapeHtml(token.content)}</code>`;
    return `<div${self.renderAttrs(token)}><div class="highlight"><pre class="highlight">${code}</pre></div></div>\n`;
  };
  Object.assign(rules, { code_block: block, fence: block });
}

/** Gives code the classes that Rouge does where it knows the language. */
function mark(token: Token): Token {
  const own = token.attrGet("class")?.match(/\S+/g) ?? [];
  const language = token.info.trim().replace(/\?.*/, "") || "plaintext";
  const named = own.find((name) => name.startsWith("language-")) ?? `language-${language}`;
  token.attrSet("class", [named, ...own.filter((name) => name !== named), "highlighter-rouge"].join(" "));
  return token;
}

const BLOCK = / {0,3}\$\$([^$]+)\$\$[ \t]*(?=\n|$)/y;

/** Formulas between `$$`; one that is no TeX stays as it was written. */
export function maths(markdown: MarkdownIt): void {
  const formula = (tex: string, display: boolean) => {
    try {
      return scrollableMath(mathml(tex.trim(), display));
    } catch {
      const escaped = markdown.utils.escapeHtml(tex.trim());
      return display ? `\\[${escaped}\\]` : `\\(${escaped}\\)`;
    }
  };
  markdown.block.ruler.before("paragraph", "math", (state, start) => {
    BLOCK.lastIndex = state.bMarks[start] ?? 0;
    const [found = "", tex = ""] = BLOCK.exec(state.src) ?? [];
    const line = start + found.split("\n").length;
    if (found === "" || !isAtBoundary(state, start) || !endsAtBoundary(state, line)) return false;
    state.push("html_block", "", 0).content = `${formula(tex, true)}\n`;
    state.line = line;
    return true;
  });
  const span = rule(/\$\$([^$]*)\$\$/y, (state, [, tex = ""]) => {
    state.push("html_inline", "", 0).content = formula(tex, false);
  });
  markdown.inline.ruler.before("escape", "math", span);
}
