import { join, relative } from "node:path";
import type { Cv } from "../cv/model.ts";
import { readCv } from "../cv/readCv.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { countOf, formatDiagnostics } from "../diagnostics/formatDiagnostics.ts";
import type { Options } from "../index.ts";
import { pageCss } from "../look/pageCss.ts";
import { preparePictures } from "../pictures/preparePictures.ts";
import { publishPictures } from "../pictures/publishPictures.ts";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** The record as templates see it; `problems` are shown on the page while serving. */
export interface ServedCv extends Cv {
  problems: Diagnostic[];
  isServed: boolean;
}

/**
 * Reads the record before each build and hands it to the templates. In a build, errors end it here, before anything in
 * the output folder is touched; while serving, they are shown on the page.
 */
export function addRecord(eleventyConfig: EleventyConfig, { data, key = "cv" }: Options): void {
  let served: ServedCv | undefined;
  let css = "";
  let pictures: string[] = [];
  eleventyConfig.on("eleventy.before", async ({ directories, runMode }) => {
    const folder = relative(".", data ?? directories.data);
    const { cv, diagnostics } = await readCv(folder, {
      wordFolders: [themePath("_includes/words"), join(directories.includes, "words")],
    });
    const isServed = runMode !== "build";
    if (diagnostics.length > 0) console.error(`\n${formatDiagnostics(diagnostics)}\n`);
    if (diagnostics.some(isError) && !isServed) throw new DataError(diagnostics);
    pictures = await preparePictures(cv);
    css = await pageCss({ theme: themePath("assets/css"), site: "assets/css" }, cv.site);
    served = { ...cv, problems: isServed ? diagnostics : [], isServed };
  });
  eleventyConfig.on("eleventy.after", async ({ directories, outputMode }) => {
    if (outputMode === "fs") await publishPictures(pictures, directories.output);
  });
  eleventyConfig.addGlobalData(key, () => served);
  eleventyConfig.addGlobalData("css", () => css);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Ends a build; Eleventy's account of where it was thrown would only hide what the owner has to read. */
class DataError extends Error {
  readonly diagnostics: Diagnostic[];
  readonly skipOriginalStack = true;

  constructor(diagnostics: Diagnostic[]) {
    super(`Nothing was written: there are problems in the data (${countOf(diagnostics)}).`);
    this.diagnostics = diagnostics;
  }
}
