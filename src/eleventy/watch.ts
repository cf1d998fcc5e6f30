import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { isFork } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { RECORD_FILES } from "./findPages.ts";
import type { Settings } from "./options.ts";

/** Shows saves soon, in a fork those of its code too, where the CV is the whole site, which has not said when. */
export function watchSite(eleventyConfig: EleventyConfig, { whole }: Settings): void {
  if (!whole) return;
  if (Object.keys(eleventyConfig.chokidarConfig).length === 0) {
    // Half-written files are waited for as long as an editor takes, not as long as a network disk does.
    eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 10, pollInterval: 5 } });
  }
  for (const code of isFork() ? ["./.eleventy.ts", "./src/**/*.ts"] : []) {
    eleventyConfig.addWatchTarget(code, { resetConfig: true });
  }
}

/** Has Eleventy build again while serving, by giving a data file another time, with all in it as it was. */
export function touchData(data: string): void {
  const touched = RECORD_FILES.map((each) => join(data, each)).find((each) => existsSync(each));
  const now = new Date();
  if (touched) utimesSync(touched, now, now);
}
