import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { packageVersion } from "../packageVersion.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { Compiler } from "./nunjucks.ts";

const FILE = ".cache/templates.json";
const UNKEPT = Symbol.for("vitae.unkept");

/**
 * Keeps the JavaScript that Nunjucks makes of each template, by its text, for the next build and the next save: compiling
 * is half of what templates take. A site with tags of its own is left alone, since what they compile to is theirs.
 */
export function keepTemplates(eleventyConfig: EleventyConfig): void {
  const version = nunjucksVersion();
  if (version === undefined) return;
  const used = new Map<string, string>();
  const kept = readKept();
  const before = kept.size;
  eleventyConfig.on("eleventy.engine.njk", ({ nunjucks: { compiler } }) => {
    if (Object.keys(eleventyConfig.nunjucks.tags).length > 0) return;
    // Eleventy makes an engine for each build, and a save in the configuration may bring another of us.
    const { [UNKEPT]: compile = compiler.compile } = compiler.compile as Kept;
    const keeping: Kept = (text, asyncFilters, extensions, name, options) => {
      const tags = extensions.map((extension) => extension.tags);
      const key = JSON.stringify([version, text, asyncFilters, tags, name, options]);
      const code = kept.get(key) ?? compile(text, asyncFilters, extensions, name, options);
      kept.set(key, code);
      used.set(key, code);
      return code;
    };
    keeping[UNKEPT] = compile;
    compiler.compile = keeping;
  });
  eleventyConfig.on("eleventy.after", ({ runMode }) => {
    if (runMode !== "build" || (used.size === before && kept.size === before)) return;
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, JSON.stringify([...used]));
  });
}

type Kept = Compiler["compile"] & { [UNKEPT]?: Compiler["compile"] };

function readKept(): Map<string, string> {
  try {
    return new Map(JSON.parse(readFileSync(FILE, "utf8")));
  } catch {
    return new Map();
  }
}

/** Of the Nunjucks that Eleventy has; unknown where the theme lies apart from Eleventy. */
function nunjucksVersion(): string | undefined {
  try {
    return packageVersion("nunjucks", createRequire(import.meta.url).resolve("@11ty/eleventy"));
  } catch {
    return undefined;
  }
}
