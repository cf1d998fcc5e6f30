import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { frontMatter } from "./frontMatter.ts";

/** A page of the user's own, as far as it can be known before Eleventy has read it. */
export interface UsersPage {
  /** Its place in the input folder without its ending: `posts/first`. */
  name: string;
  file: string;
  /** Absent where data decides about it. */
  address: string | undefined;
  data: Record<string, unknown>;
}

/** Endings of what Eleventy makes a page of. */
const TEMPLATE = /\.(?:njk|md|html|liquid|webc|hbs|mustache|ejs|pug|haml|typ|11ty\.(?:[cm]?js|tsx?|jsx))$/;

/** Finds the user's pages, and looks again before each build while serving. */
export function usersPages(eleventyConfig: EleventyConfig): () => UsersPage[] {
  let pages = findPages(eleventyConfig);
  eleventyConfig.on("eleventy.before", ({ runMode }) => {
    if (runMode !== "build") pages = findPages(eleventyConfig);
  });
  return () => pages;
}

function findPages({ directories }: EleventyConfig): UsersPage[] {
  const { input, includes, layouts, data, output } = directories;
  const skipped = new Set([includes, layouts ?? includes, data, output].map((folder) => resolve(folder)));
  return filesIn(resolve(input), skipped)
    .filter((file) => TEMPLATE.test(file))
    .map((file) => {
      const name = relative(input, file).replace(TEMPLATE, "").replaceAll(sep, "/");
      const page = frontMatter(readFileSync(file, "utf8"));
      return { name, file, address: addressOf(name, page.data.permalink), data: page.data };
    });
}

function filesIn(folder: string, skipped: Set<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules" || skipped.has(path)) return [];
    return entry.isDirectory() ? filesIn(path, skipped) : [path];
  });
}

function addressOf(name: string, permalink: unknown): string | undefined {
  if (permalink === undefined) return `/${name}/`.replace(/\/index\/$/, "/");
  if (typeof permalink !== "string" || /\{[{%]/.test(permalink)) return undefined;
  return `/${permalink}`.replace(/\/{2,}/g, "/").replace(/\/index\.html$/, "/");
}
