import { existsSync, readdirSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { type Diagnostic, diagnoseFile } from "../problems/diagnostic.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { Settings } from "./options.ts";

/** Copies what is published as it is: the CV's assets but for its style sheets, which stand inside the pages, and `public`. */
export function addAssets(eleventyConfig: EleventyConfig, { assets, address, whole, data }: Settings): void {
  if (assets) {
    eleventyConfig.addPassthroughCopy(
      { [assets]: `${address}assets` },
      { filter: ["**/*", "!css", "!css/**"], dot: false, expand: true },
    );
    eleventyConfig.addWatchTarget(`./${assets}/css/**/*.css`);
  }
  if (whole) eleventyConfig.addPassthroughCopy({ public: "/" }, { expand: true });
  if (data !== eleventyConfig.directories.data) {
    // Eleventy would make pages of the Markdown in a folder that it does not know for one of data.
    eleventyConfig.ignores.add(`./${join(data)}/**`);
    eleventyConfig.addWatchTarget(`./${join(data)}/*.{yaml,yml,md,bib}`);
  }
}

/**
 * Links in the file system that lead out of the project, or nowhere: what is behind them would be published by nobody's
 * decision, and on the next machine not at all.
 */
export function linksBeyond({ assets, whole }: Settings): Diagnostic[] {
  const root = realpathSync(".");
  return [...(assets ? [assets] : []), ...(whole ? ["public"] : [])].flatMap((folder) =>
    linksIn(folder).flatMap((path) => {
      const target = existsSync(path) ? realpathSync(path) : undefined;
      if (target?.startsWith(root + sep)) return [];
      const where = target ? "out of the project" : "to nothing";
      return diagnoseFile(path.replaceAll(sep, "/"), {
        severity: "error",
        code: "link-beyond",
        message: `this is a link ${where}, and cannot be published`,
        remedy: "put a copy of what it leads to in its place",
      });
    }),
  );
}

function linksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name));
}
