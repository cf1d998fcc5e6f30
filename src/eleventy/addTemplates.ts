import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { themeLoader } from "./themeEnvironment.ts";

/**
 * Puts the theme's templates behind the user's: a file of the same name in the user's folders replaces the theme's,
 * and can include or extend it as `theme:parts/foot.njk`. In a fork the theme's folders are the user's.
 */
export function addTemplates(eleventyConfig: EleventyConfig): void {
  const { directories } = eleventyConfig;
  const layoutsFolder = directories.layouts ?? directories.includes;
  for (const name of readdirSync(themePath("_includes/layouts"))) {
    const layout = `layouts/${name}`;
    const path = relative(layoutsFolder, themePath(`_includes/${layout}`)).replaceAll("\\", "/");
    eleventyConfig.addLayoutAlias(`theme:${layout}`, path);
    if (existsSync(join(layoutsFolder, layout))) continue;
    eleventyConfig.addLayoutAlias(layout, path);
    // Which layout is the theme's has been decided by now: when the user makes one, it must be decided again.
    eleventyConfig.addWatchTarget(`./${join(layoutsFolder, layout)}`, { resetConfig: true });
  }
  eleventyConfig.amendLibrary("njk", (environment) => {
    environment.loaders.push(themeLoader(environment, themePath("_includes")));
  });
}
