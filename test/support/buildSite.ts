import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { EleventyConfig } from "../../src/eleventy/eleventyConfig.ts";
import vitae, { config } from "../../src/index.ts";
import { SAMPLE_ASSETS, SAMPLE_DATA } from "./sample.ts";

/** Pages by their address, as text. */
export type Pages = Record<string, string>;

export interface BuildOptions {
  /** As a build, whose errors throw, or as `--serve`, which shows them on the page. */
  runMode?: "build" | "serve";
  pathPrefix?: string;
  /** The folder to be published as `assets`, if not the sample's. */
  assets?: string;
  /** What the site adds to its configuration. */
  amend?: (eleventyConfig: EleventyConfig) => void;
}

/**
 * Builds a site in memory: the theme as it is in this repository, with the given data files over those of the sample.
 * A file given as `undefined` is taken away.
 */
export async function buildSite(
  data: Record<string, string | undefined> = {},
  options: BuildOptions = {},
): Promise<Pages> {
  const folder = await dataFolder(data);
  try {
    const pages: { url: string; content: string }[] = await inMemory(folder, options).toJSON();
    return Object.fromEntries(pages.map(({ url, content }) => [url, content]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Eleventy for the theme as it is in this repository, with the data in a folder. */
export function inMemory(
  data: string,
  { runMode = "build", pathPrefix, assets = SAMPLE_ASSETS, amend }: BuildOptions = {},
): Eleventy {
  const eleventy = new Eleventy("pages", "_site", {
    configPath: null,
    quietMode: true,
    runMode,
    ...(pathPrefix ? { pathPrefix } : {}),
    config(eleventyConfig: EleventyConfig) {
      eleventyConfig.setIncludesDirectory(config.dir.includes);
      eleventyConfig.setDataDirectory(config.dir.data);
      // In a fork, what is no template of the theme is a page of its owner's.
      eleventyConfig.ignores.add("pages/**/*.{md,html,liquid,js,ts}");
      eleventyConfig.addPlugin(vitae, { data, assets });
      amend?.(eleventyConfig);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}

/** A temporary data folder: the sample's files with the given ones over them. */
export async function dataFolder(data: Record<string, string | undefined>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-data-"));
  for (const name of await readdir(SAMPLE_DATA)) {
    if (!(name in data)) await writeFile(join(folder, name), await readFile(join(SAMPLE_DATA, name)));
  }
  for (const [name, text] of Object.entries(data)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
