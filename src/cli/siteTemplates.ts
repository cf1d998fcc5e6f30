import { createRequire } from "node:module";
import { resolve } from "node:path";
import { CHECK } from "../eleventy/checkTemplates.ts";
import type { EleventyConfig } from "../eleventy/eleventyConfig.ts";
import { type Diagnostic, diagnoseFile } from "../problems/diagnostic.ts";
import { configFiles } from "./configFiles.ts";

/** As a file of this site requires. */
const requireHere = () => createRequire(resolve("package.json"));

/** Where this site's Eleventy is, wherever its package manager has put it. */
export function eleventyEntry(): string | undefined {
  try {
    return requireHere().resolve("@11ty/eleventy");
  } catch {
    return undefined;
  }
}

/**
 * Compiles the templates of the site in this folder, as a build of it does: with its own Eleventy and all that its configuration
 * adds to that. Nothing is looked at where there is neither.
 */
export async function templateProblems(): Promise<Diagnostic[]> {
  const [file] = configFiles();
  if (file === undefined || eleventyEntry() === undefined) return [];
  const found: Diagnostic[] = [];
  try {
    const { Eleventy }: typeof import("@11ty/eleventy") = requireHere()("@11ty/eleventy");
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
    let cause = error as Error & { originalError?: Error };
    while (cause.originalError) cause = cause.originalError;
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
