import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { cutFrontMatter } from "../problems/cutFrontMatter.ts";
import { isMap } from "../problems/isMap.ts";
import { source } from "../problems/source.ts";
import { inWords } from "../record/sectionTitle.ts";
import { readProse } from "../text/markdown.ts";
import { toPlain } from "../text/plain.ts";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** One of the theme's pages, or a file of the user's own that becomes one, as far as that can be known before Eleventy has read it. */
export interface Page {
  /** From the site's root or the theme's folder of pages: `pages/posts/first.md`, `publication.bib.njk`. */
  file: string;
  /** Within the input folder, without its ending: `posts/first`; of the theme's, the place that a page of the user's takes it from. */
  name: string;
  /** Absent where data decides about it, or where Eleventy makes no page of it. */
  address: string | undefined;
  /** Its front matter. */
  data: Record<string, unknown>;
  content: string;
}

export interface UsersPage extends Page {
  /** Within the input folder: `posts/first.md`. */
  path: string;
  text: string;
}

/** The theme's pages, and the user's as they are found before each build. */
export interface Pages {
  theme: Page[];
  users: () => UsersPage[];
}

/** Endings of what Eleventy makes a page of, and of what Jekyll does besides. */
const OF_ELEVENTY = /\.(?:njk|md|html|liquid|webc|hbs|mustache|ejs|pug|haml|typ|11ty\.(?:[cm]?js|tsx?|jsx))$/;
const OF_JEKYLL = /\.(?:markdown|mkdn?)$/;

/** All of the theme's pages, for a CV at an address of the site. */
export function themePages(address: string): Page[] {
  const files = namesIn(themePath("pages")).filter((name) => !name.includes("/"));
  return files.map((file) => {
    const page = frontMatter(readFileSync(themePath(`pages/${file}`), "utf8"));
    const name = address.slice(1) + file.replace(/\.\w+$/, "");
    return { file, name, address: addressOf(name, address + page.data.permalink), ...page };
  });
}

/** Finds the user's pages, and while serving looks again before each build: before Eleventy decides what it reads. */
export function usersPages(eleventyConfig: EleventyConfig): () => UsersPage[] {
  let pages = findPages(eleventyConfig);
  eleventyConfig.on("eleventy.beforeWatch", () => {
    pages = findPages(eleventyConfig);
  });
  return () => pages;
}

function findPages({ directories }: EleventyConfig): UsersPage[] {
  const { input, includes, layouts, data, output } = directories;
  const skipped = new Set([includes, layouts ?? includes, data, output].map((folder) => resolve(folder)));
  return namesIn(resolve(input), skipped)
    .filter((path) => OF_ELEVENTY.test(path) || OF_JEKYLL.test(path))
    .sort()
    .flatMap((path) => {
      const file = join(input, path);
      const name = path.replace(OF_ELEVENTY, "");
      const text = textOfFile(file);
      if (text === undefined) return [];
      const page = frontMatter(text);
      const address = name === path ? undefined : addressOf(name, page.data.permalink);
      return [{ file, path, name, text, address, ...page }];
    });
}

/** A file's text; what cannot be read has none, and is reported with all others (`checkFiles`). */
export function textOfFile(file: string): string | undefined {
  return attempt(() => readFileSync(file, "utf8"), undefined);
}

/** What a look at the file system gives, or what to take for it where that cannot be looked at. */
export function attempt<T, U>(read: () => T, otherwise: U): T | U {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** The names of all files below a folder, from there, but hidden ones; none where there is no such folder, or where it is closed. */
export function namesIn(folder: string, skipped = new Set<string>()): string[] {
  return pathsIn(folder, skipped).filter((path) => !path.endsWith("/"));
}

/** The same with all folders, which have a slash behind. */
export function pathsIn(folder: string, skipped: ReadonlySet<string>): string[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules" || skipped.has(path)) return [];
    const below = (name: string) => `${entry.name}/${name}`;
    return entry.isDirectory() ? ["", ...pathsIn(path, skipped)].map(below) : [entry.name];
  });
}

/** Whether there is a file, or a link to one; whatever cannot be looked at is none. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** One of these, and there is a record. */
export const RECORD_FILES = ["profile.yaml", "profile.yml", "site.yaml", "site.yml"];

/** Whether a folder has the data of a CV in it. */
export function hasRecord(folder: string): boolean {
  return RECORD_FILES.some((name) => existsSync(join(folder, name)));
}

function addressOf(name: string, permalink: unknown): string | undefined {
  if (permalink === undefined) return `/${name}/`.replace(/\/index\/$/, "/");
  if (typeof permalink !== "string" || /\{[{%]/.test(permalink)) return undefined;
  return `/${permalink}`.replace(/\/{2,}/g, "/").replace(/\/index\.html$/, "/");
}

/** What a page is called: its `title`, or, of Markdown, what its first heading says, or its file's name. */
export function titleOf({ file, name, data, content }: UsersPage): string | undefined {
  if (typeof data.title === "string") return data.title;
  if (!file.endsWith(".md")) return undefined;
  const heading = readProse(content).find((node) => node.type === "heading" && node.depth === 1);
  return heading && "children" in heading ? toPlain(heading.children) : inWords(basename(name));
}

/** Takes a page's front matter off; one that cannot be read is left for Eleventy to report. */
function frontMatter(text: string): Pick<Page, "data" | "content"> {
  const { yaml = "", end } = cutFrontMatter(source("", text));
  try {
    const data: unknown = parse(yaml);
    return { data: isMap(data) ? data : {}, content: text.slice(end) };
  } catch {
    return { data: {}, content: text };
  }
}
