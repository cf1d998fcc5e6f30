import { createHash } from "node:crypto";
import type { Policy } from "../record/cv.ts";
import { attributesHtml } from "../text/escape.ts";
import { elementsIn } from "../text/parseHtml.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** Rules that a template of the theme has for its page alone. */
const OF_TEMPLATES = /<style data-page>([^<]*)<\/style>/g;

/**
 * Moves what the page's policy allows nowhere else (https://www.w3.org/TR/CSP3/#directive-style-src) into the page's own style
 * sheet: rules in `<style data-page>`, and `style` attributes.
 */
export function moveStyles(page: string): { html: string; css: string } {
  const rules = [...page.matchAll(OF_TEMPLATES)].map(([, rule]) => rule);
  const html = page.replace(OF_TEMPLATES, "");
  const moved = new Set<string>();
  const parts: string[] = [];
  let copied = 0;
  for (const { name, attributes, start, end } of /\sstyle\s*=/i.test(html) ? elementsIn(html) : []) {
    const { style, class: classes, ...others } = attributes;
    if (style === undefined) continue;
    const rule = `s-${createHash("sha256").update(style).digest("hex").slice(0, 6)}`;
    moved.add(`.${rule} { ${style.replace(/[{}<]/g, "")} }`);
    const own = attributesHtml({ class: [classes, rule].filter(Boolean).join(" "), ...others });
    const closing = html.slice(start, end).endsWith("/>") ? " /" : "";
    parts.push(html.slice(copied, start), `<${name}${own}${closing}>`);
    copied = end;
  }
  return { html: parts.join("") + html.slice(copied), css: rules.join("") + [...moved].join("\n") };
}

/**
 * A page's Content-Security-Policy (https://www.w3.org/TR/CSP3/): what the theme's pages need, and what the owner allows besides.
 *
 * @param css the page's style sheet, which is allowed by its hash
 */
export function pagePolicy(css: string, allowed: Policy = {}): string {
  const hash = createHash("sha256").update(css).digest("base64");
  const written = (list: string[] = []) =>
    list.map((source) => (source.startsWith("https:") ? source : `'${source}'`));
  const directives: [string, string[]][] = [
    ["default-src", ["'none'"]],
    [
      "img-src",
      ["'self'", ...(/url\(\s*["']?data:/i.test(css) ? ["data:"] : []), ...written(allowed.images)],
    ],
    // The page itself connects to nothing: those who test it for search engines ask for its robots.txt on its behalf.
    ["connect-src", ["'self'", ...written(allowed.connections)]],
    ["style-src", [`'sha256-${hash}'`, ...written(allowed.styles)]],
    ["script-src", written(allowed.scripts)],
    ["font-src", [...(css.includes("@font-face") ? ["'self'"] : []), ...written(allowed.fonts)]],
    ["media-src", written(allowed.media)],
    ["frame-src", written(allowed.frames)],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(" ")}`)
    .join("; ");
}

/** What others' plugins look for (https://www.11ty.dev/docs/plugins/bundle/, https://www.11ty.dev/docs/plugins/image/), and our sign in it. */
const ATTRIBUTE = 'eleventy:ignore="vitae"';

/** The elements that they take out of a page or change. */
const ELEMENTS = /<(?:style|script|img)(?=[\s>/])/gi;

/**
 * Marks what a page of the theme has of its own, its style sheet, structured data and pictures, which a host's plugins would
 * else gather into bundles of its own pages, or look for in folders where they are not.
 */
export function markIgnored(html: string): string {
  return html.replace(ELEMENTS, (element) => `${element} ${ATTRIBUTE}`);
}

/** Takes the marks away again, after those plugins: they run before all other transforms. */
export function addUnmarking(eleventyConfig: EleventyConfig): void {
  eleventyConfig.addTransform("vitae", (content) =>
    typeof content === "string"
      ? content.replace(/(<\w+) eleventy:ignore=(?:"vitae"|vitae)/g, "$1")
      : content,
  );
}
