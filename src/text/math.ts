import { createRequire } from "node:module";
import type { default as MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { escapeHtml } from "./escape.ts";

const require = createRequire(import.meta.url);

/**
 * TeX to MathML (https://www.w3.org/TR/mathml-core/), at build time: no script and no font is sent to the reader.
 * Temml is loaded with the first formula, since most CVs have none. `style` attributes are taken out, since a page's
 * Content-Security-Policy would block them.
 *
 * @throws where it is no maths that temml knows, or is nested deeper than paper can be set
 */
export function mathml(tex: string, display: boolean): string {
  if (depthOf(tex) > DEEPEST) throw new Error(`nested deeper than ${DEEPEST} braces`);
  const temml: typeof import("temml") = require("temml");
  return temml
    .renderToString(tex, { displayMode: display, throwOnError: true, annotate: false })
    .replaceAll(/ style="[^"]*"/g, "")
    .replaceAll(overline, '<mover><mrow>$1</mrow><mo stretchy="true">‾</mo></mover>');
}

const DEEPEST = 40;

function depthOf(tex: string): number {
  let [depth, deepest] = [0, 0];
  for (const [brace] of tex.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A formula as it is drawn: what temml makes of it, or else its source and why it makes nothing. */
export function readFormula(tex: string, display: boolean): { mathml: string; problem?: string } {
  try {
    return { mathml: mathml(tex, display) };
  } catch (error) {
    // Temml's own faults (`x_`) have messages about its code.
    const isAboutTex = error instanceof Error && !/^(?:Type|Range)Error$/.test(error.name);
    const said = isAboutTex ? error.message : "something is missing in it";
    const problem = said
      .replace(/ at (?:position \d+|end of input):[\s\S]*$/, "")
      .replace("'EOF'", "the end");
    return { mathml: `<math><mtext>${escapeHtml(tex)}</mtext></math>`, problem: problem.trim() };
  }
}

/** `menclose` is no element of MathML Core, and browsers leave its line away. */
const overline = /<menclose notation="top"[^>]*>((?:(?!<\/?menclose)[\s\S])*)<\/menclose>/g;

/** No formula is longer; lines behind are not looked at for each dollar. */
const MOST_LINES = 50;

/**
 * Maths as pandoc reads it (https://pandoc.org/MANUAL.html#math): `$…$` in a line, with no space inside the dollars and
 * no digit behind the closing one; `$$…$$` for a formula on lines of its own, which has no empty line in it.
 */
export function mathPlugin(markdown: MarkdownIt): void {
  const add = (state: StateInline | StateBlock, type: string, tex: string, display: boolean) => {
    const token = state.push(type, "math", 0);
    token.content = tex.trim();
    token.meta = { display, ...readFormula(token.content, display) };
  };
  markdown.inline.ruler.before("escape", "math_inline", (state, silent) => {
    const rest = state.src.slice(state.pos);
    const displayed = /^\$\$((?:\\[\s\S]|[^$\\])+?)\$\$/.exec(rest);
    const found = displayed ?? /^\$(?!\s)((?:\\[\s\S]|[^$\\])+?)(?<!\s)\$(?!\d)/.exec(rest);
    if (!found?.[1]?.trim() || state.src[state.pos - 1] === "\\") return false;
    if (!silent) add(state, "math_inline", found[1], displayed !== null);
    state.pos += found[0].length;
    return true;
  });
  markdown.block.ruler.before(
    "fence",
    "math_block",
    (state, start, end, silent) => {
      const lines = state.getLines(start, Math.min(end, start + MOST_LINES), state.blkIndent, false);
      const [, tex] = /^\s*\$\$((?:\\.|[^$\\\n]|\n(?!\s*\n))+)\$\$[ \t]*(?:\n|$)/.exec(lines) ?? [];
      if (!tex?.trim()) return false;
      if (silent) return true;
      add(state, "math_block", tex, true);
      state.line = start + tex.split("\n").length;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}
