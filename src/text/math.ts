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
    .replaceAll(/ style="[^"]*"/g, "");
}

/** `$…$` in a line, as pandoc reads it: no space inside the dollars, no digit behind the closing one. */
export function mathPlugin(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "math_inline", (state, silent) => {
    const found = /^\$(?!\s)((?:\\[\s\S]|[^$\\])+?)(?<!\s)\$(?!\d)/.exec(state.src.slice(state.pos));
    const tex = found?.[1];
    if (!found || !tex || state.src[state.pos - 1] === "\\") return false;
    if (!silent) {
      const token = state.push("math_inline", "math", 0);
      token.content = tex;
      token.meta = { mathml: mathml(tex, false) };
    }
    state.pos += found[0].length;
    return true;
  });
}
