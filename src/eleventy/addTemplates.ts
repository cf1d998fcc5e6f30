import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { ThemePage } from "./findPages.ts";
import { themeLoader } from "./themeLoader.ts";

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
  pages: ThemePage[],
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
