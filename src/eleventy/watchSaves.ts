import { relative } from "node:path";
import { type Diagnostic, diagnoseFile } from "../problems/diagnostic.ts";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** What Eleventy reads by calling its configuration again; in a fork it is made of `src` too. */
const CONFIGURATION = /^\.\/(?:\.eleventy|eleventy\.config|buildawesome\.config)\.\w+$/;

/**
 * Shows saves soon, where the CV is the whole site, which has not said when.
 *
 * @returns what tells of saves of code that Eleventy does not read: those that come while a build is running
 *   (docs/how-the-theme-is-built.md)
 */
export function watchSaves(
  eleventyConfig: EleventyConfig,
  { whole }: { whole: boolean },
): () => Diagnostic[] {
  if (!whole) return () => [];
  if (Object.keys(eleventyConfig.chokidarConfig).length === 0) {
    // Half-written files are waited for as long as an editor takes, not as long as a network disk does.
    eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 10, pollInterval: 5 } });
  }
  const isFork = relative(".", themePath("")) === "";
  if (isFork) {
    for (const code of ["./.eleventy.ts", "./src/**/*.ts"]) {
      eleventyConfig.addWatchTarget(code, { resetConfig: true });
    }
  }
  const isCode = (file: string) => CONFIGURATION.test(file) || (isFork && /^\.\/src\/.+\.ts$/.test(file));
  const unread = new Set<string>();
  eleventyConfig.on("eleventy.beforeWatch", (files) => {
    for (const file of files.filter(isCode)) unread.add(file.slice(2));
  });
  // Where a configuration is called again, all this is gone with the old one.
  return () =>
    [...unread].map((file) =>
      diagnoseFile(file, {
        severity: "warning",
        code: "unread-code",
        message: "this file was saved while a build was running, and Eleventy has not read it again",
        remedy: "save it once more",
      }),
    );
}
