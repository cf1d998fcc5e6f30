import { mkdirSync } from "node:fs";
import { addAssets } from "./eleventy/addAssets.ts";
import { addFilters } from "./eleventy/addFilters.ts";
import { addJekyll } from "./eleventy/addJekyll.ts";
import { addPages } from "./eleventy/addPages.ts";
import { addPdf } from "./eleventy/addPdf.ts";
import { addRecord } from "./eleventy/addRecord.ts";
import { addTemplates } from "./eleventy/addTemplates.ts";
import { addUnmarking } from "./eleventy/besidePlugins.ts";
import { checkTemplates } from "./eleventy/checkTemplates.ts";
import type { EleventyConfig } from "./eleventy/eleventyConfig.ts";
import { themePages, usersPages } from "./eleventy/findPages.ts";
import { handover } from "./eleventy/handover.ts";
import { offeredFaces } from "./eleventy/offeredFaces.ts";
import { namesakes, type Options, settle } from "./eleventy/options.ts";
import { watchSaves } from "./eleventy/watchSaves.ts";

/** Ready directories for an Eleventy configuration, which a plugin cannot set: `export { config }`. */
export const config = {
  dir: {
    /** Eleventy insists on a folder of pages, even where all pages are the theme's. */
    get input() {
      mkdirSync("pages", { recursive: true });
      return "pages";
    },
    includes: "../_includes",
    data: "../_data",
    output: "_site",
  },
  htmlTemplateEngine: "njk",
  markdownTemplateEngine: "njk",
};

/** The theme's pages that have something to say where all there is came from Jekyll. */
const NEED_NO_RECORD = new Set(["404.njk", "favicon.njk", "robots.njk", "sitemap.njk"]);

/** The theme as an Eleventy plugin. */
export default async function vitae(eleventyConfig: EleventyConfig, options: Options = {}): Promise<void> {
  const settings = settle(options, eleventyConfig);

  // What there is
  const users = usersPages(eleventyConfig);
  const jekyll = addJekyll(eleventyConfig, settings, users);
  const theme = themePages().filter(({ name }) => !jekyll.isAlone || NEED_NO_RECORD.has(name));
  const handed = handover();

  // What templates are made of
  const templates = await checkTemplates(eleventyConfig, settings);
  addTemplates(eleventyConfig, settings, theme);
  addFilters(eleventyConfig);
  addPdf(eleventyConfig);

  // What is read before each build
  addRecord(eleventyConfig, settings, {
    handed,
    users,
    jekyll,
    faces: () => offeredFaces(theme, users(), settings),
    checks: [templates, () => namesakes(eleventyConfig, settings), watchSaves(eleventyConfig, settings)],
  });

  // What is published
  addPages(eleventyConfig, settings, { theme, users, cv: handed.cv });
  addAssets(eleventyConfig, settings);
  addUnmarking(eleventyConfig);
}

export type { Cv } from "./cv/model.ts";
export { readCv } from "./cv/readCv.ts";
export type { Options } from "./eleventy/options.ts";
