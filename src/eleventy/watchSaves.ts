import { existsSync, utimesSync } from "node:fs";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** What Eleventy reads only by calling its configuration again: that file itself, and in a fork all its TypeScript. */
const CODE = /^\.\/(\.eleventy|eleventy\.config)\.[cm]?js$|\.ts$/;

/** Shows each save soon, and none too many or too few, whatever comes while a build is running. */
export async function watchSaves(eleventyConfig: EleventyConfig): Promise<void> {
  readMissedCode(eleventyConfig);
  if (Object.keys(eleventyConfig.chokidarConfig).length === 0) {
    // Half-written files are waited for as long as an editor takes, not as long as a network disk does; unless the site says.
    eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 10, pollInterval: 5 } });
  }
  if (/^(?:serve|watch)$/.test(process.env.ELEVENTY_RUN_MODE ?? "")) await keepQueue();
}

/**
 * Eleventy 3 makes a new queue of saves whenever it calls the configuration again, and with it forgets that a build is
 * running: a save in that moment starts a second one beside the first, which ends the server. Eleventy 4 keeps its queue,
 * and so does this.
 */
async function keepQueue(): Promise<void> {
  const { Eleventy } = await import("@11ty/eleventy");
  if (Object.hasOwn(Eleventy.prototype, "watchManager")) return;
  const queues = new WeakMap<object, unknown>();
  Object.defineProperty(Eleventy.prototype, "watchManager", {
    get() {
      return queues.get(this);
    },
    set(queue) {
      if (!queues.has(this)) queues.set(this, queue);
    },
  });
}

/** A save of code that was queued is built without being read; its file is then said to be new, once no build follows. */
function readMissedCode(eleventyConfig: EleventyConfig): void {
  let missed: string | undefined;
  let idle: NodeJS.Timeout | undefined;
  eleventyConfig.on("eleventy.beforeWatch", (files) => {
    clearTimeout(idle);
    missed ??= files.find((file) => CODE.test(file));
  });
  // Where the configuration was called again, this handler is gone with the old one.
  eleventyConfig.on("eleventy.after", () => {
    if (missed) idle = setTimeout(touch, 50, missed).unref();
  });
}

function touch(file: string): void {
  if (!existsSync(file)) return;
  const now = new Date();
  utimesSync(file, now, now);
}
