import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { CHECK } from "../eleventy/checkTemplates.ts";
import type { EleventyConfig } from "../eleventy/eleventyConfig.ts";
import { foldersOf } from "../eleventy/options.ts";
import { type Diagnostic, diagnoseFile, error } from "../problems/diagnostic.ts";
import { isFork } from "../themePath.ts";

/** Where this site has the theme's schemas, from its data folder's side: the project's root. */
export function schemaFolder(): string {
  return isFork() ? "schemas" : "node_modules/eleventy-theme-vitae/schemas";
}

/** Where a site keeps what it changes of the theme. */
export const PLACES = { public: "public", ...foldersOf("_includes") };

/** The configuration of Eleventy in this folder, by any of the names that Eleventy 3 and 4 look for. */
export function configFile(): string | undefined {
  return readdirSync(".").find((name) =>
    /^(?:\.eleventy|eleventy\.config|buildawesome\.config)\.[cm]?js$/.test(name),
  );
}

/** Where this site's Eleventy is, wherever its package manager has put it. */
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
  const file = configFile();
  const entry = eleventyEntry();
  if (file === undefined || entry === undefined) return [];
  const found: Diagnostic[] = [];
  try {
    const { Eleventy }: typeof import("@11ty/eleventy") = createRequire(entry)(entry);
    let site: EleventyConfig | undefined;
    const config = (eleventyConfig: EleventyConfig) => {
      site = eleventyConfig;
    };
    // https://www.11ty.dev/docs/programmatic/
    const eleventy = new Eleventy(undefined, undefined, { quietMode: true, config });
    eleventy.disableLogger();
    await eleventy.init();
    await site?.emit(CHECK, found);
    return found;
  } catch (thrown) {
    let cause = thrown as Error & { originalError?: Error };
    while (cause.originalError) cause = cause.originalError;
    const message = `Eleventy cannot read this configuration: ${cause.message.split("\n")[0]}`;
    const remedy = "run `npx eleventy`, which says where";
    return [...found, diagnoseFile(file, error("configuration", message, remedy))];
  }
}
