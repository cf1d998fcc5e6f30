import { isFork } from "../themePath.ts";
import { addFilters } from "./addFilters.ts";
import { addJekyll } from "./addJekyll.ts";
import { addMarkdown } from "./addMarkdown.ts";
import { addAssets, addPages, addPdf } from "./addPages.ts";
import { addRecord } from "./addRecord.ts";
import { addTemplates } from "./addTemplates.ts";
import { checkFiles } from "./checkFiles.ts";
import { checkTemplates } from "./checkTemplates.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { themePages, usersPages } from "./findPages.ts";
import { handed } from "./handover.ts";
import { addLanguages } from "./languagePages.ts";
import { namesakes, type Options, settle } from "./options.ts";
import { addUnmarking } from "./pageHtml.ts";

/** The theme's pages that have something to say where all there is came from Jekyll. */
const NEED_NO_RECORD = new Set(["404.njk", "favicon.njk", "jekyll.njk", "robots.njk", "sitemap.njk"]);

/** Registers all that the theme brings with Eleventy. */
export async function addCv(eleventyConfig: EleventyConfig, options: Options): Promise<void> {
  const settings = settle(options, eleventyConfig);

  // What there is
  const users = usersPages(eleventyConfig);
  const jekyll = addJekyll(eleventyConfig, settings, users);
  const ours = themePages(settings.address);
  const theme = ours.filter(({ file }) => !jekyll.isAlone || NEED_NO_RECORD.has(file));
  const cv = handed();
  const translations = jekyll.isAlone ? new Map() : addLanguages(eleventyConfig, settings, { theme, users });

  // What templates are made of
  const templates = await checkTemplates(eleventyConfig, settings);
  addTemplates(eleventyConfig, settings, theme);
  addFilters(eleventyConfig);
  addPdf(eleventyConfig);
  const written = addMarkdown(eleventyConfig, settings, users);

  // What is read before each build
  addRecord(eleventyConfig, settings, {
    main: cv,
    translations,
    theme,
    users,
    jekyll,
    written,
    checks: [
      () => checkFiles(eleventyConfig, settings),
      templates,
      () => namesakes(eleventyConfig, settings),
    ],
  });
  // In a site about more than the CV, its owner says what is watched, and how.
  if (settings.whole) watchSoon(eleventyConfig);

  // What is published
  addPages(eleventyConfig, settings, { theme, users, cv });
  addAssets(eleventyConfig, settings);
  addUnmarking(eleventyConfig);
}

/** Shows saves soon, in a fork those of its code too. */
function watchSoon(eleventyConfig: EleventyConfig): void {
  if (Object.keys(eleventyConfig.chokidarConfig).length === 0) {
    // Half-written files are waited for as long as an editor takes, not as long as a network disk does.
    eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 10, pollInterval: 5 } });
  }
  for (const code of isFork() ? ["./.eleventy.ts", "./src/**/*.ts"] : []) {
    eleventyConfig.addWatchTarget(code, { resetConfig: true });
  }
}
