/** Code as Jekyll marks it for its highlighter, Rouge, without the colours; formulas as MathML. */
import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { mathml } from "../../text/math.ts";
import { scrollableMath } from "../../text/mathText.ts";
import { endsAtBoundary, isAtBoundary, type Page, rule } from "./lines.ts";

/** The languages that Rouge knows, as far as anyone writes them on a CV; code in another has less around it. */
const LANGUAGES = new Set(
  `apache bash bat bib bibtex c c# c++ clojure cmake coffee conf console cpp cs csharp css cuda d dart diff
  docker dockerfile elixir elm email erb erlang fortran go golang gradle graphql groovy haskell hs html http
  ini io java javascript jinja jl js json jsonc jsx julia kotlin latex lean liquid lisp lua make makefile
  markdown mathematica matlab md nginx objc objective_c ocaml patch perl php plaintext powershell proto
  protobuf py python r racket rb rs ruby rust sas sass scala scheme scss sed sh shell sparql sql stan stata
  swift tcl terminal tex text toml ts tsx typescript vb verilog vhdl vim vue xml yaml yml zsh`.split(/\s+/),
);

export function code(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  rules.code_inline = (tokens, i, _options, { settings }, self) => {
    const token = tokens[i] as Token;
    mark(token, "plaintext", settings);
    return `<code${self.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
  };
  const block: typeof rules.fence = (tokens, i, _options, { settings }, self) => {
    const token = tokens[i] as Token;
    const language = token.info.trim();
    const content = escapeHtml(token.content);
    if (mark(token, language || "plaintext", settings)) {
      return `<div${self.renderAttrs(token)}><div class="highlight"><pre class="highlight"><code>${content}</code></pre></div></div>\n`;
    }
    const classes = language ? ` class="language-${escapeHtml(language)}"` : "";
    return `<pre${self.renderAttrs(token)}><code${classes}>${content}</code></pre>\n`;
  };
  Object.assign(rules, { code_block: block, fence: block });
}

/** Gives code the classes that Rouge does, where it knows the language. */
function mark(token: Token, written: string, settings: Page["settings"]): boolean {
  const own = token.attrGet("class")?.match(/\S+/g) ?? [];
  const named = own.find((name) => name.startsWith("language-")) ?? `language-${written}`;
  const language = named.slice("language-".length).replace(/\?.*/, "");
  if ((settings.syntax_highlighter ?? "rouge") !== "rouge" || !LANGUAGES.has(language)) return false;
  const classes = [`language-${language}`, ...own.filter((name) => name !== named), "highlighter-rouge"];
  token.attrSet("class", classes.join(" "));
  return true;
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
