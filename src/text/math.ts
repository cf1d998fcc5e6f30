import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";

const require = createRequire(import.meta.url);

/**
 * TeX to MathML (https://www.w3.org/TR/mathml-core/), at build time: no script and no font is sent to the reader.
 * Temml is loaded with the first formula, since most CVs have none.
 */
export function mathml(tex: string, display: boolean): string {
  return render(tex, display, false);
}

/** The same for text from strangers: `undefined` where it is no maths that temml knows. */
export function strictMathml(tex: string, display: boolean): string | undefined {
  try {
    return render(tex, display, true);
  } catch {
    return undefined;
  }
}

/** `style` attributes are taken out, since a page's Content-Security-Policy would block them. */
function render(tex: string, display: boolean, throwOnError: boolean): string {
  const temml: typeof import("temml") = require("temml");
  return temml
    .renderToString(tex, { displayMode: display, throwOnError, annotate: false })
    .replaceAll(/ style="[^"]*"/g, "")
    .replaceAll(overline, '<mover><mrow>$1</mrow><mo stretchy="true">‾</mo></mover>');
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
      token.meta = { mathml: mathml(tex, display), display };
    }
    state.pos += found[0].length;
    return true;
  });
  markdown.block.ruler.before(
    "fence",
    "math_block",
    (state, start, end, silent) => {
      const lines = (last: number) => state.getLines(start, last, state.blkIndent, false).trim();
      if (!lines(start + 1).startsWith("$$")) return false;
      let next = start + 1;
      while (next < end && !/\$\$$/.test(lines(next).slice(2)) && !state.isEmpty(next)) next++;
      const tex = /^\$\$((?:\\[\s\S]|[^$\\])+)\$\$$/.exec(lines(next))?.[1]?.trim();
      if (!tex) return false;
      if (silent) return true;
      const token = state.push("math_block", "math", 0);
      token.block = true;
      token.content = tex;
      token.map = [start, next];
      token.meta = { mathml: mathml(tex, true) };
      state.line = next;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}
