import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ColorTokens, Site } from "../model/cv.ts";
import { hasSide } from "./palettes.ts";
import { shortenCss } from "./shortenCss.ts";
import { styleSheets } from "./styleSheets.ts";

/**
 * Puts together all CSS of a page: the order of the layers, the site's colours, the theme's style sheets, and the
 * chosen style. A file of the site replaces the theme's of the same name; all others of the site's folder (`own.css`)
 * come last, as they are: outside all layers, they win.
 *
 * @param folders the theme's folder of style sheets, and the site's, which in a fork are one
 * @param more style sheets that only some pages need, by their names
 */
export async function pageCss(
  folders: { theme: string; site: string },
  { style, colors }: Site,
  more: string[] = [],
): Promise<string> {
  const names = [...styleSheets, ...more, join("styles", style)].map((name) => `${name}.css`);
  const theme = await Promise.all(
    names.map((name) => read(join(folders.site, name)).catch(() => read(join(folders.theme, name)))),
  );
  const found = await readdir(folders.site).catch(() => []);
  const ownNames = found.filter((name) => name.endsWith(".css") && !names.includes(name)).sort();
  const own = await Promise.all(ownNames.map((name) => read(join(folders.site, name)).catch(() => "")));
  const css = [shortenCss([layers, colorRules(colors, hasSide(style)), ...theme].join("\n")), ...own].join(
    "\n",
  );
  // Within strings and comments, where alone it can stand, the backslash changes nothing but that the element goes on.
  return css.replaceAll(/<\/(?=style)/gi, "<\\/");
}

const layers = "@layer tokens, base, layout, parts, style, print;";

/** @param isChosen whether the reader may choose light or dark on the page (`parts/scheme.njk`) */
function colorRules({ light, dark, print }: Site["colors"], isChosen: boolean): string {
  const chosen = `@media screen { ${rule(light, ":has(#_light:checked)")} ${rule(dark, ":has(#_dark:checked)")} }`;
  return `@layer tokens {
    ${rule(light)}
    @media (prefers-color-scheme: dark) { ${rule(dark)} }
    @media print { ${rule(print)} }
    ${isChosen ? chosen : ""}
  }`;
}

function rule(tokens: ColorTokens, where = ""): string {
  const declarations = Object.entries(tokens).map(([name, value]) => `--vitae-${name}: ${value};`);
  return `:root${where} { ${declarations.join(" ")} }`;
}

function read(file: string): Promise<string> {
  return readFile(file, "utf8");
}
