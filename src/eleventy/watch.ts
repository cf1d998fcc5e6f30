import { existsSync, type FSWatcher, utimesSync, watch } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnoseFile, warning } from "../problems/diagnostic.ts";
import { isFork } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { RECORD_FILES } from "./findPages.ts";
import type { Settings } from "./options.ts";

/** What Eleventy reads by calling its configuration again; in a fork it is made of `src` too. */
const CONFIGURATION = /^\.\/(?:\.eleventy|eleventy\.config|buildawesome\.config)\.\w+$/;

/**
 * Shows saves soon, and that a file is gone, where the CV is the whole site, which has not said when.
 *
 * @returns what tells of saves of code that Eleventy does not read: those that come while a build is running
 *   (docs/how-the-theme-is-built.md)
 */
export function watchSite(eleventyConfig: EleventyConfig, { whole, data }: Settings): () => Diagnostic[] {
  if (!whole) return () => [];
  watchDeletions(eleventyConfig, data);
  if (Object.keys(eleventyConfig.chokidarConfig).length === 0) {
    // Half-written files are waited for as long as an editor takes, not as long as a network disk does.
    eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 10, pollInterval: 5 } });
  }
  const ofTheme = isFork();
  if (ofTheme) {
    for (const code of ["./.eleventy.ts", "./src/**/*.ts"]) {
      eleventyConfig.addWatchTarget(code, { resetConfig: true });
    }
  }
  const isCode = (file: string) => CONFIGURATION.test(file) || (ofTheme && /^\.\/src\/.+\.ts$/.test(file));
  const unread = new Set<string>();
  eleventyConfig.on("eleventy.beforeWatch", (files) => {
    for (const file of files.filter(isCode)) unread.add(file.slice(2));
  });
  // Where a configuration is called again, all this is gone with the old one.
  return () =>
    [...unread].map((file) => {
      const message = "this file was saved while a build was running, and Eleventy has not read it again";
      return diagnoseFile(file, warning("unread-code", message, "save it once more"));
    });
}

/** Files that a page is made of; what editors write for a moment mostly ends otherwise. */
const READ = /(?:^|[\\/])[^.~#][^\\/]*\.(?:ya?ml|md|bib|njk|typ|css)$/;

/** An editor that puts a new file in the place of the old one has done so by then, in milliseconds. */
const REPLACED = 100;

/** Has Eleventy build again while serving, by giving the first of these data files another time, with all in it as it was. */
export function touchData(data: string, names = RECORD_FILES): void {
  const touched = names.map((each) => join(data, each)).find((each) => existsSync(each));
  const now = new Date();
  if (touched) utimesSync(touched, now, now);
}

/** Shows while serving that a file is gone. Eleventy hears of it and builds nothing. */
function watchDeletions(eleventyConfig: EleventyConfig, data: string): void {
  let watchers: FSWatcher[] = [];
  const noticed = (folder: string, name: string | null) => {
    if (!name || !READ.test(name)) return;
    setTimeout(() => {
      if (!existsSync(join(folder, name))) touchData(data);
    }, REPLACED).unref();
  };
  eleventyConfig.on("eleventy.before", ({ directories: { includes, input }, runMode }) => {
    if (runMode === "build" || watchers.length > 0) return;
    watchers = [data, includes, input].flatMap((folder) => {
      try {
        const options = { recursive: true, persistent: false };
        return [watch(folder, options, (event, name) => event === "rename" && noticed(folder, name))];
      } catch {
        // A folder that is not there has nothing to lose.
        return [];
      }
    });
  });
  // A configuration that is called again watches anew.
  eleventyConfig.on("eleventy.beforeWatch", () => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  });
}
