import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { cutFrontMatter } from "../problems/cutFrontMatter.ts";
import { type Diagnostic, error, type Finding } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { nearest } from "../problems/unknownName.ts";
import { templateFor } from "../record/kinds/kinds.ts";
import { themePath } from "../themePath.ts";
import { loaderOf } from "./addTemplates.ts";
import type { EleventyConfig, Environment } from "./eleventyConfig.ts";
import { namesIn, textOfFile } from "./findPages.ts";

/** An event by which the program asks for the same: it adds all problems to a list. */
export const CHECK = "vitae.check";

/** A filter of Eleventy's Render plugin (https://www.11ty.dev/docs/plugins/render/), under a name of ours. */
const RENDER = "vitaeRender";

/** Before the name of a template that is read from its file, front matter and all, and not through the folders of includes. */
export const FILE = "vitae:";

/**
 * Compiles the user's Nunjucks templates, before anything is written. Nunjucks itself loses such an error where the template
 * is included within a loop: a section's template that does not parse would take the section from the page without a word.
 *
 * @param options.whole whether the CV is the whole site; where it is not, only what replaces a template of the theme is looked at,
 *   and what that includes
 * @returns what compiles them and reports all problems; it can be called once Eleventy is initialized
 */
export async function checkTemplates(
  eleventyConfig: EleventyConfig,
  { whole }: { whole: boolean },
): Promise<() => Promise<Diagnostic[]>> {
  // Another CV of the site does it.
  if (eleventyConfig.getFilter(RENDER)) return async () => [];
  let environment: Environment | undefined;
  eleventyConfig.amendLibrary("njk", (made) => {
    environment = made;
    made.loaders.push(loaderOf(readFile));
  });
  try {
    const plugin = await eleventyConfig.resolvePlugin("@11ty/eleventy/render-plugin");
    eleventyConfig.addPlugin(plugin, { tagName: "", tagNameFile: "", filterName: RENDER });
  } catch {
    // An Eleventy that does not find its own plugin, as 4.0.0-alpha.10 does not, goes without the check.
    return async () => [];
  }
  let found: Diagnostic[] | undefined;
  eleventyConfig.on("eleventy.beforeWatch", (saved) => {
    if (saved.some((file) => file.endsWith(".njk"))) found = undefined;
  });
  const check = async () => {
    // A template that is gone is no save.
    if (found?.every(({ file }) => existsSync(file))) return found;
    // Eleventy makes its environment when it meets the first template, which is too late: so here is one.
    await eleventyConfig.getFilter(RENDER)?.call({}, "", "njk");
    found = compileAll(eleventyConfig, whole, environment);
    return found;
  };
  eleventyConfig.on(CHECK, async (all) => void all.push(...(await check())));
  return check;
}

function compileAll(
  { directories }: EleventyConfig,
  whole: boolean,
  environment: Environment | undefined,
): Diagnostic[] {
  const { input, includes, layouts = includes } = directories;
  const folders = new Set([includes, layouts, ...(whole && relative(".", input) ? [input] : [])]);
  const isOwn = (folder: string, name: string) =>
    name.endsWith(".njk") || (folder !== input && name.endsWith(".html"));
  const templates = [...folders].flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      const file = join(folder, name).replaceAll(sep, "/");
      const text = isOwn(folder, name) ? textOfFile(file) : undefined;
      return text === undefined ? [] : [{ folder, name, file, text }];
    }),
  );
  const ofTheme = new Set(namesIn(themePath("_includes")));
  const replaces = (name: string) => whole || ofTheme.has(templateFor(name, (own) => ofTheme.has(own)));
  let looked = templates.filter(({ name }) => name.endsWith(".njk") && replaces(name));
  // What one of them names, it may include.
  for (let before = 0; before < looked.length; ) {
    before = looked.length;
    const texts = looked.map(({ text }) => text).join("\n");
    const isNamed = (name: string) => texts.includes(`"${name}"`) || texts.includes(`'${name}'`);
    looked = templates.filter((each) => looked.includes(each) || isNamed(each.name));
  }
  return looked.flatMap(({ folder, name, file, text }) => {
    const content = withoutFrontMatter(text);
    // What is compiled as it is included later is not compiled twice.
    const isIncluded = folder === includes && content === text;
    try {
      environment?.getTemplate(isIncluded ? name : FILE + file, true);
      return [];
    } catch (thrown) {
      const { message, lineno, colno = 1 } = thrown as Error & { lineno?: number; colno?: number };
      const { at, line: lineOf } = source(file, text);
      const before = text.slice(0, text.length - content.length).split("\n").length - 1;
      // What shows itself only at the end of the file has no place of its own.
      const { line, column } = lineno ? { line: before + lineno, column: colno } : at(text.trimEnd().length);
      return { ...findingOf(message), file, line, column, excerpt: lineOf(line) };
    }
  });
}

/** Gives Nunjucks a file without its front matter, which nobody need parse for this. */
function readFile(name: string): { src: string; path: string; noCache: boolean } | null {
  if (!name.startsWith(FILE)) return null;
  const path = name.slice(FILE.length);
  return { src: withoutFrontMatter(readFileSync(path, "utf8")), path, noCache: true };
}

function withoutFrontMatter(text: string): string {
  return text.slice(cutFrontMatter(source("", text)).end);
}

/** Nunjucks' message without its account of the place. */
function findingOf(message: string): Finding {
  const what = message
    .replace(/^(?:\(.*\)(?: \[Line \d+, Column \d+\])?\s+)+/, "")
    .replace(/^(?:Error|parse\w+): /, "");
  const [, tag] = /^unknown block tag: (\w+)$/.exec(what) ?? [];
  const near = tag && nearest(tag, TAGS);
  const isOpen = /end of file|^expected variable end$/.test(what);
  const other = isOpen
    ? "close what is open: each `{% if %}` with `{% endif %}`, each `{% for %}` with `{% endfor %}`, each `{{` with `}}`"
    : "see how it is written: https://mozilla.github.io/nunjucks/templating.html";
  return error(
    "template",
    `this template does not parse: ${what}`,
    near ? `did you mean \`${near}\`?` : other,
  );
}

const TAGS = "if else endif for endfor set include import from extends block endblock macro".split(" ");
