import { mkdirSync } from "node:fs";
import module from "node:module";
import type { EleventyConfig } from "./eleventy/eleventyConfig.ts";
import type { Options } from "./eleventy/options.ts";
import type { readCv as read } from "./record/readCv.ts";

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

/** The theme as an Eleventy plugin. */
export default async function vitae(eleventyConfig: EleventyConfig, options: Options = {}): Promise<void> {
  // Node 22 and newer keep the code of what is loaded from here on, compiled, in the system's temporary folder.
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  const { addCv } = await import("./eleventy/addCv.ts");
  await addCv(eleventyConfig, options);
}

/** Reads a data folder without Eleventy; see `src/record/readCv.ts`. */
export const readCv: typeof read = async (...given) => (await import("./record/readCv.ts")).readCv(...given);

export type { Options } from "./eleventy/options.ts";
export type { Cv } from "./record/cv.ts";
