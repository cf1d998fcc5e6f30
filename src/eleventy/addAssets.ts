import { join } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { Settings } from "./options.ts";

/** Copies what is published as it is: the CV's assets but for its style sheets, which stand inside the pages, and `public`. */
export function addAssets(eleventyConfig: EleventyConfig, { assets, address, whole, data }: Settings): void {
  if (assets) {
    eleventyConfig.addPassthroughCopy(
      { [assets]: `${address}assets` },
      { filter: ["**/*", "!css", "!css/**"], dot: false, expand: true },
    );
    eleventyConfig.addWatchTarget(`./${assets}/css/**/*.css`);
  }
  if (whole) eleventyConfig.addPassthroughCopy({ public: "/" }, { expand: true });
  if (data !== eleventyConfig.directories.data) {
    // Eleventy would make pages of the Markdown in a folder that it does not know for one of data.
    eleventyConfig.ignores.add(`./${join(data)}/**`);
    eleventyConfig.addWatchTarget(`./${join(data)}/*.{yaml,yml,md,bib}`);
  }
}
