import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { attributesHtml } from "../text/escape.ts";

const require = createRequire(import.meta.url);

/**
 * Turns `style` attributes into rules for the page's own style sheet, since the page's policy allows no others
 * (https://www.w3.org/TR/CSP3/#directive-style-src). The parser is loaded only for pages that have such attributes.
 */
export function moveStyles(html: string): { html: string; css: string } {
  if (!/\sstyle\s*=/i.test(html)) return { html, css: "" };
  const { Parser }: typeof import("htmlparser2") = require("htmlparser2");
  const rules = new Map<string, string>();
  const parts: string[] = [];
  let copied = 0;
  const parser = new Parser({
    onopentag(name, { style, class: classes, ...attributes }) {
      if (style === undefined) return;
      const rule = createHash("sha256").update(style).digest("hex").slice(0, 6);
      rules.set(rule, style);
      const all = [classes, `s-${rule}`].filter(Boolean).join(" ");
      const closing = html.slice(parser.startIndex, parser.endIndex + 1).endsWith("/>") ? " /" : "";
      parts.push(
        html.slice(copied, parser.startIndex),
        `<${name}${attributesHtml({ class: all, ...attributes })}${closing}>`,
      );
      copied = parser.endIndex + 1;
    },
  });
  parser.end(html);
  const css = [...rules].map(([rule, style]) => `.s-${rule} { ${style.replace(/[{}<]/g, "")} }`).join("\n");
  return { html: parts.join("") + html.slice(copied), css };
}
