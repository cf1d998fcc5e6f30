import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
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

/**
 * Maths as pandoc reads it (https://pandoc.org/MANUAL.html#math): `$…$` in a line, with no space inside the dollars and
 * no digit behind the closing one; `$$…$$` for a formula on lines of its own, which has no empty line in it.
 */
export function mathPlugin(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "math_inline", (state, silent) => {
    const rest = state.src.slice(state.pos);
    const displayed = /^\$\$((?:\\[\s\S]|[^$\\])+?)\$\$/.exec(rest);
    const found = displayed ?? /^\$(?!\s)((?:\\[\s\S]|[^$\\])+?)(?<!\s)\$(?!\d)/.exec(rest);
    const tex = found?.[1]?.trim();
    if (!found || !tex || state.src[state.pos - 1] === "\\") return false;
    if (!silent) {
      const token = state.push("math_inline", "math", 0);
      const display = displayed !== null;
      token.content = tex;
      token.meta = { ...readFormula(tex, display), display };
    }
    state.pos += found[0].length;
    return true;
  });
  markdown.block.ruler.before(
    "fence",
    "math_block",
    (state, start, end, silent) => {
      const lines = (last: number) => state.getLines(start, last, state.blkIndent, false).trim();
      const lineBefore = (line: number) => state.src.slice(state.bMarks[line - 1], state.eMarks[line - 1]);
      if (!lines(start + 1).startsWith("$$")) return false;
      let next = start + 1;
      const isLast = (line: number) =>
        /\$\$\s*$/.test(line === start + 1 ? lines(line).slice(2) : lineBefore(line));
      // A dollar that does not end the formula ends the search: no line is looked at twice.
      while (
        next < end &&
        !isLast(next) &&
        !state.isEmpty(next) &&
        (isLast(next + 1) || !/(?<!\\)\$/.test(lineBefore(next + 1)))
      )
        next++;
      const tex = /^\$\$((?:\\[\s\S]|[^$\\])+)\$\$$/.exec(lines(next))?.[1]?.trim();
      if (!tex) return false;
      if (silent) return true;
      const token = state.push("math_block", "math", 0);
      token.block = true;
      token.content = tex;
      token.map = [start, next];
      token.meta = { ...readFormula(tex, true), display: true };
      state.line = next;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}
