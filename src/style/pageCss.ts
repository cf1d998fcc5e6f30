import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ColorTokens } from "../model/cv.ts";
import { remembered } from "../remembered.ts";
import type { Place } from "./colors.ts";
import { hasSide } from "./palettes.ts";

/**
 * Puts together all CSS of a page: the order of the layers, the site's colours, the theme's style sheets, and the
 * chosen style. A file of the site replaces the theme's of the same name; all others of the site's folder (`own.css`)
 * come last, as they are: outside all layers, they win. The theme's lose their comments and indentation.
 *
 * @param folders the theme's folder of style sheets, and the site's, which in a fork are one
 */
export async function pageCss(
  folders: { theme: string; site: string },
  { style, colors }: { style: string; colors: Record<Place, ColorTokens> },
): Promise<string> {
  const sheets = [...SHEETS.split(/\s+/), join("styles", style)];
  const theme = await Promise.all(
    sheets.map(async (each) => {
      const name = each.replace(/\.$/, "");
      const css = await sheet(`${name}.css`, folders);
      return name === each ? css : `/*.${basename(name)}*/${css}/**/`;
    }),
  );
  const names = new Set(sheets.map((each) => each.replace(/\.?$/, ".css")));
  const found = await readdir(folders.site).catch(() => []);
  const ownNames = found.filter((name) => name.endsWith(".css") && !names.has(name)).sort();
  const own = await Promise.all(ownNames.map((name) => read(join(folders.site, name)).catch(() => "")));
  const css = [LAYERS + colorRules(colors, hasSide(style)) + theme.join(""), ...own].join("\n");
  // Within strings and comments, where alone it can stand, the backslash changes nothing but that the element goes on.
  return css.replaceAll(/<\/(?=style)/gi, "<\\/");
}

const LAYERS = "@layer tokens,base,layout,parts,style,print;";

/** @param isChosen whether the reader may choose light or dark on the page (`parts/scheme.njk`) */
function colorRules({ light, dark, print }: Record<Place, ColorTokens>, isChosen: boolean): string {
  const chosen = `@media screen{${rule(light, ":has(#_light:checked)")}${rule(dark, ":has(#_dark:checked)")}}`;
  const preferred = `@media(prefers-color-scheme:dark){${rule(dark)}}@media print{${rule(print)}}`;
  return `@layer tokens{${rule(light)}${preferred}${isChosen ? chosen : ""}}`;
}

function rule(tokens: ColorTokens, where = ""): string {
  const declarations = Object.entries(tokens).map(([name, value]) => `--vitae-${name}: ${value}`);
  return `:root${where}{${declarations.join(";")}}`;
}

/** The site's sheet in short, or the theme's, which is in short beside the code where that is a package (`tools/compile.ts`). */
async function sheet(name: string, { theme, site }: { theme: string; site: string }): Promise<string> {
  const own = await read(join(site, name)).catch(() => undefined);
  if (own !== undefined) return shorten(own);
  const short = read(new URL(`css/${name}`, import.meta.url)).then((css) => css.trimEnd());
  return short.catch(async () => shorten(await read(join(theme, name))));
}

/**
 * Each sheet by itself, so that a brace that is missing in one is felt in no other. esbuild is loaded late, for it is a program
 * of its own: the published package needs none.
 */
const shorten = remembered(async (css): Promise<string> => {
  const { transform } = await import("esbuild");
  const { code } = await transform(css, { loader: "css", minifyWhitespace: true, legalComments: "none" });
  return code.trimEnd();
});

function read(file: string | URL): Promise<string> {
  return readFile(file, "utf8");
}

/**
 * The theme's style sheets, `assets/css/<name>.css`, in the order in which they stand in the page. One with a dot behind its name is
 * for the class of that name, and only pages that show something of that class have it.
 */
const SHEETS = `tokens base layout columns masthead photo. languages. menu. entry publications filter. publication
  paper. badge. disclosure contacts icon picture plain. problems. print layouts/jekyll.`;

/**
 * Leaves out of the CSS of all pages the sheets for classes that nothing in a page has.
 *
 * @param more classes of what is not in `html`
 */
export function usedCss(css: string, html: string, more: string[] = []): string {
  const attributes = [...html.matchAll(/\bclass\s*=\s*["']?([^"'>]*)/g)];
  const classes = new Set([...more, ...attributes.flatMap(([, names = ""]) => names.split(/\s+/))]);
  return css.replace(/\/\*\.(\w+)\*\/(.*?)\/\*\*\//g, (_, name, sheet) => (classes.has(name) ? sheet : ""));
}

/** The names `style` may have in `site.yaml`: those of the files in the given folders, some of which may be missing. */
export async function styleNames(folders: string[]): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const names = found.flat().filter((name) => name.endsWith(".css"));
  return [...new Set(names.map((name) => name.slice(0, -".css".length)))].sort();
}
