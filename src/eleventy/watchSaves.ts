import { existsSync, utimesSync } from "node:fs";
import { extname, join } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";

const CONFIGURATION = /^(?:\.eleventy|eleventy\.config)\.[cm]?js$/;

/** So often is a file said to be new: once is enough, unless another save comes in that moment. */
const TRIES = 4;

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
  let touches = 0;
  eleventyConfig.on("eleventy.beforeWatch", (files) => {
    clearTimeout(idle);
    missed ??= files.find((file) => isCode(file, eleventyConfig));
  });
  // Where the configuration was called again, this handler is gone with the old one.
  eleventyConfig.on("eleventy.after", () => {
    const file = missed;
    if (file === undefined || touches === TRIES) return;
    idle = setTimeout(() => {
      touches++;
      touch(file);
    }, 50).unref();
  });
}

/** Whether Eleventy reads a file only by calling its configuration again: that file itself, and in a fork all of `src`. */
function isCode(file: string, { watchTargetsConfigReset }: EleventyConfig): boolean {
  const path = join(file);
  return (
    CONFIGURATION.test(path) ||
    [...watchTargetsConfigReset].some((target) => {
      const [folder = ""] = join(target).split("*");
      return path.startsWith(folder) && extname(path) === extname(target);
    })
  );
}

function touch(file: string): void {
  if (!existsSync(file)) return;
  const now = new Date();
  utimesSync(file, now, now);
}
