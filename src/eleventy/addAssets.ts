import type { EleventyConfig } from "./eleventyConfig.ts";

/** Copies what is published as it is: `assets` but for its style sheets, which stand inside the pages, and `public`. */
export function addAssets(eleventyConfig: EleventyConfig): void {
  eleventyConfig.addPassthroughCopy(
    { assets: "assets" },
    { filter: ["**/*", "!css", "!css/**"], dot: false },
  );
  eleventyConfig.addPassthroughCopy({ public: "/" });
  eleventyConfig.addWatchTarget("./assets/css/**/*.css");
}
