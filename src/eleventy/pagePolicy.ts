import { createHash } from "node:crypto";
import type { Policy } from "../model/cv.ts";

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
    ["img-src", ["'self'", ...(css.includes('url("data:') ? ["data:"] : []), ...written(allowed.images)]],
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
