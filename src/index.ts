import { addAssets } from "./eleventy/addAssets.ts";
import { addFaces } from "./eleventy/addFaces.ts";
import { addFilters } from "./eleventy/addFilters.ts";
import { addRecord } from "./eleventy/addRecord.ts";
import type { EleventyConfig } from "./eleventy/eleventyConfig.ts";

/** What a site may choose; every choice has a default. */
export interface Options {
  /** The folder with the CV's data, from the project's root; Eleventy's own data folder, if left out. */
  data?: string;
  /** The name under which templates find the record: `cv`. */
  key?: string;
}

/** Ready directories for an Eleventy configuration, which a plugin cannot set: `export { config }`. */
export const config = {
  dir: { input: "pages", includes: "../_includes", data: "../_data", output: "_site" },
  htmlTemplateEngine: "njk",
  markdownTemplateEngine: "njk",
};

/** The theme as an Eleventy plugin. */
export default function vitae(eleventyConfig: EleventyConfig, options: Options = {}): void {
  addRecord(eleventyConfig, options);
  addFilters(eleventyConfig);
  addFaces(eleventyConfig);
  addAssets(eleventyConfig);
}

export type { Cv } from "./cv/model.ts";
export { readCv } from "./cv/readCv.ts";
