import temml from "temml";
import { scrollableMath } from "../../text/scrollableMath.ts";
import type { Element } from "./element.ts";
import { escapeHtml, htmlAttributes } from "./escape.ts";

/** A formula as MathML, which browsers draw without a script; one that is no TeX stays as it was written. */
export function mathMl(el: Element): string {
  const displayMode = el.options.category === "block";
  const html = formula(el.value ?? "", displayMode);
  if (el.attr.size === 0) return displayMode ? `${html}\n` : html;
  const name = displayMode ? "div" : "span";
  return `<${name}${htmlAttributes(el.attr)}>${html}</${name}>${displayMode ? "\n" : ""}`;
}

function formula(tex: string, displayMode: boolean): string {
  try {
    return scrollableMath(temml.renderToString(tex, { displayMode, throwOnError: true }));
  } catch {
    const escaped = escapeHtml(tex, "all");
    return displayMode ? `\\[${escaped}\\]` : `\\(${escaped}\\)`;
  }
}
