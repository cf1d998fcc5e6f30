import { existsSync, readFileSync } from "node:fs";
import { templateFor } from "../record/kinds/kinds.ts";
import { themePath } from "../themePath.ts";
import type { ThemePage } from "./findPages.ts";
import type { CompiledPart, Environment, Loader } from "./nunjucks.ts";

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
export function themeLoader(environment: Environment, pages: ThemePage[]): Loader {
  const files = fileLoader(pages);
  const theme: Environment = Object.assign(Object.create(environment), {
    opts: { ...environment.opts, ...OPTIONS },
    loaders: [
      ...environment.loaders.map((loader) => Object.assign(Object.create(loader), { cache: {} })),
      files,
    ],
  });
  const inTheme =
    (part: CompiledPart): CompiledPart =>
    (_host, ...rest) =>
      part(theme, ...rest);
  return {
    cache: {},
    pathsToNames: {},
    getSource(name) {
      if (!files.getSource(name)) return null;
      const template = theme.getTemplate(name);
      template.compile();
      const blocks = Object.entries(template.blocks).map(([block, part]) => [`b_${block}`, inTheme(part)]);
      const obj = { root: inTheme(template.rootRenderFunc), ...Object.fromEntries(blocks) };
      return { src: { type: "code", obj }, path: template.path };
    },
  };
}

/** Finds the theme's templates, with or without the prefix, and its pages as `theme:pages/index.njk`. */
function fileLoader(pages: ThemePage[]): Loader {
  return {
    cache: {},
    pathsToNames: {},
    getSource(name) {
      const page = pages.find((page) => name === `theme:pages/${page.name}`);
      if (page) return { src: page.content, path: themePath(`pages/${page.name}`) };
      const pathOf = (template: string) => themePath(`_includes/${template}`);
      const path = pathOf(templateFor(name.replace(PREFIX, ""), (own) => existsSync(pathOf(own))));
      return existsSync(path) ? { src: readFileSync(path, "utf8"), path } : null;
    },
  };
}
