import { existsSync, type FSWatcher, utimesSync, watch } from "node:fs";
import { join } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { Settings } from "./options.ts";

/** Files that a page is made of; what editors write for a moment mostly ends otherwise. */
const READ = /(?:^|[\\/])[^.~#][^\\/]*\.(?:ya?ml|md|bib|njk|typ|css)$/;

/** An editor that puts a new file in the place of the old one has done so by then, in milliseconds. */
const REPLACED = 100;

/**
 * Shows while serving that a file is gone. Eleventy hears of it and builds nothing; it builds once the time of a data file is
 * another, with all in it as it was.
 */
export function watchDeletions(eleventyConfig: EleventyConfig, { whole, data }: Settings): void {
  if (!whole) return;
  let watchers: FSWatcher[] = [];
  const noticed = (folder: string, name: string | null) => {
    if (!name || !READ.test(name)) return;
    setTimeout(() => {
      const touched = ["site.yaml", "profile.yaml"]
        .map((each) => join(data, each))
        .find((each) => existsSync(each));
      const now = new Date();
      if (!existsSync(join(folder, name)) && touched) utimesSync(touched, now, now);
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
