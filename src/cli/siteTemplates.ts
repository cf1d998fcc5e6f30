import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import { CHECK } from "../eleventy/checkTemplates.ts";
import type { EleventyConfig } from "../eleventy/eleventyConfig.ts";
import { configFiles } from "./configFiles.ts";

/** Where this site's Eleventy begins, wherever its package manager has put it. */
export function eleventyEntry(): string | undefined {
  try {
    return createRequire(resolve("package.json")).resolve("@11ty/eleventy");
  } catch {
    return undefined;
  }
}

/**
 * Compiles the templates of the site in this folder, as a build of it does: with its own Eleventy and all that its configuration
 * adds to that. Nothing is looked at where there is neither.
 */
export async function templateProblems(): Promise<Diagnostic[]> {
  const entry = eleventyEntry();
  const [file] = configFiles();
  if (entry === undefined || file === undefined) return [];
  const found: Diagnostic[] = [];
  try {
    const { Eleventy }: typeof import("@11ty/eleventy") = await import(pathToFileURL(entry).href);
    let site: EleventyConfig | undefined;
    const config = (eleventyConfig: EleventyConfig) => {
      site = eleventyConfig;
    };
    // https://www.11ty.dev/docs/programmatic/
    const eleventy = new Eleventy(undefined, undefined, { quietMode: true, config });
    eleventy.disableLogger();
    await eleventy.init();
    await site?.emit(CHECK, found);
  } catch (error) {
    const cause = (error as { originalError?: Error }).originalError ?? (error as Error);
    found.push(
      diagnoseFile(file, {
        severity: "error",
        code: "configuration",
        message: `Eleventy cannot read this configuration: ${cause.message.split("\n")[0]}`,
        remedy: "run `npx eleventy`, which says where",
      }),
    );
  }
  return found;
}
