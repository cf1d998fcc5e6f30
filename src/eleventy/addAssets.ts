import type { EleventyConfig } from "./eleventyConfig.ts";
import type { Settings } from "./options.ts";

/** Copies what is published as it is: the CV's assets but for its style sheets, which stand inside the pages, and `public`. */
export function addAssets(eleventyConfig: EleventyConfig, { assets, address, whole }: Settings): void {
  if (assets) {
    eleventyConfig.addPassthroughCopy(
      { [assets]: `${address}assets` },
      { filter: ["**/*", "!css", "!css/**"], dot: false },
    );
    eleventyConfig.addWatchTarget(`./${assets}/css/**/*.css`);
  }
  if (whole) eleventyConfig.addPassthroughCopy({ public: "/" });
}
