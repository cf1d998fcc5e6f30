import type { EleventyConfig } from "./src/eleventy/eleventyConfig.ts";
import vitae, { config } from "./src/index.ts";

export { config };

/** This site: the theme, and whatever you add below it. See https://www.11ty.dev/docs/config/ */
export default function (eleventyConfig: EleventyConfig): void {
  eleventyConfig.addPlugin(vitae);
}
