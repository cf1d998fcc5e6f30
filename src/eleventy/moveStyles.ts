import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { attributesHtml } from "../text/attributesHtml.ts";

const require = createRequire(import.meta.url);

/** Rules that a template of the theme has for its page alone. */
const OF_TEMPLATES = /<style data-page>([^<]*)<\/style>/g;

/**
 * Moves what the page's policy allows nowhere else (https://www.w3.org/TR/CSP3/#directive-style-src) into the page's own style
 * sheet: rules in `<style data-page>`, and `style` attributes. The parser is loaded only for pages that have such attributes.
 */
export function moveStyles(html: string): { html: string; css: string } {
  const rules = [...html.matchAll(OF_TEMPLATES)].map(([, rule]) => rule);
  const moved = moveAttributes(html.replace(OF_TEMPLATES, ""));
  return { html: moved.html, css: rules.join("") + moved.css };
}

function moveAttributes(html: string): { html: string; css: string } {
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
