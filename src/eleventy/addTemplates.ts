import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { templateFor } from "../record/kinds/kinds.ts";
import { themePath } from "../themePath.ts";
import type { CompiledPart, EleventyConfig, Environment, Loader } from "./eleventyConfig.ts";
import type { Page } from "./findPages.ts";

/**
 * Puts the theme's templates behind the user's: a file of the same name in the user's folders replaces the theme's,
 * and can include or extend it as `theme:parts/foot.njk`. In a fork the theme's folders are the user's.
 *
 * A layout has three names: `layouts/page.njk`, for the user's pages; `theme:layouts/page.njk`, always the theme's; and
 * `vitae:layouts/page.njk`, for the theme's own pages, which is the user's where it replaces the theme's.
 */
export function addTemplates(
  eleventyConfig: EleventyConfig,
  { whole }: { whole: boolean },
  pages: Page[],
): void {
  const { directories } = eleventyConfig;
  const folder = directories.layouts ?? directories.includes;
  for (const name of readdirSync(themePath("_includes/layouts"))) {
    const layout = `layouts/${name}`;
    const path = relative(folder, themePath(`_includes/${layout}`)).replaceAll("\\", "/");
    const users = join(folder, layout);
    const isThere = existsSync(users);
    const replaces = isThere && (whole || isAboutCv(readFileSync(users, "utf8")));
    eleventyConfig.addLayoutAlias(`theme:${layout}`, path);
    eleventyConfig.addLayoutAlias(`vitae:${layout}`, replaces ? layout : path);
    if (isThere) continue;
    eleventyConfig.addLayoutAlias(layout, path);
    // Which layout is the theme's has been decided by now: when the user makes one, it must be decided again.
    eleventyConfig.addWatchTarget(`./${users}`, { resetConfig: true });
  }
  eleventyConfig.amendLibrary("njk", (environment) => {
    environment.loaders.push(themeLoader(environment, pages));
  });
}

/** Whether a layout of a site about more than the CV is meant for the CV, and not for other pages by a name that many use. */
function isAboutCv(layout: string): boolean {
  return /theme:|eleventy-theme-vitae|\{[{%][^%}]*\bcv\b/.test(layout);
}

/** The prefix by which an override reaches what it replaces: `{% include "theme:parts/foot.njk" %}`. */
const PREFIX = /^theme:/;

/** What the theme's templates are written for, whatever a host has chosen for its own. */
const OPTIONS = {
  autoescape: true,
  throwOnUndefined: false,
  trimBlocks: false,
  lstripBlocks: false,
  tags: undefined,
};

/**
 * A loader that gives `environment` the theme's templates, to be put behind its own loaders. They run in an environment
 * beside it: with its filters, globals and tags, and with the user's files before the theme's, but with the options
 * that they are written for, and with a cache of their own, so that neither side sees the other's compiled templates.
 */
function themeLoader(environment: Environment, pages: Page[]): Loader {
  const files = fileLoader(pages);
  const theme: Environment = Object.assign(Object.create(environment), {
    opts: { ...environment.opts, ...OPTIONS },
    loaders: [
      ...environment.loaders.map((loader) => Object.assign(Object.create(loader), { cache: {} })),
      files,
    ],
  });
  const inTheme = (part: CompiledPart) => ((_host, ...rest) => part(theme, ...rest)) as CompiledPart;
  return loaderOf((name) => {
    if (!files.getSource(name)) return null;
    const template = theme.getTemplate(name);
    template.compile();
    const blocks = Object.entries(template.blocks).map(([block, part]) => [`b_${block}`, inTheme(part)]);
    const obj = { root: inTheme(template.rootRenderFunc), ...Object.fromEntries(blocks) };
    return { src: { type: "code", obj }, path: template.path };
  });
}

/** Finds the theme's templates, with or without the prefix, and its pages as `theme:pages/index.njk`. */
function fileLoader(pages: Page[]): Loader {
  return loaderOf((name) => {
    const page = pages.find(({ file }) => name === `theme:pages/${file}`);
    if (page) return { src: page.content, path: themePath(`pages/${page.file}`) };
    const pathOf = (template: string) => themePath(`_includes/${template}`);
    const path = pathOf(templateFor(name.replace(PREFIX, ""), (own) => existsSync(pathOf(own))));
    return existsSync(path) ? { src: readFileSync(path, "utf8"), path } : null;
  });
}

/** A loader that finds templates in this way. */
export function loaderOf(getSource: Loader["getSource"]): Loader {
  return { cache: {}, pathsToNames: {}, getSource };
}
