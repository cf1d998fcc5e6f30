// Lets plain `npx eleventy` find `.eleventy.ts`, where the whole site is. Nothing in here needs to be changed.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const SITE = ".eleventy.ts";
const FOLDER = ".cache/code";

export default async function (eleventyConfig) {
  // A save in either makes Eleventy call this function again, and what has changed gets a new name, so that Node loads it.
  eleventyConfig.addWatchTarget(`./${SITE}`, { resetConfig: true });
  eleventyConfig.addWatchTarget("./src/**/*.ts", { resetConfig: true });
  const site = await import(pathToFileURL(resolve(keptBundle() ?? (await bundle()))).href);
  await site.default(eleventyConfig);
  return site.config;
}

/** Bundles the site with what it imports: one file loads faster than a hundred. Gives its path. */
async function bundle() {
  const { build } = await import("esbuild");
  const start = Date.now();
  const { metafile } = await build({
    entryPoints: [SITE],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: FOLDER,
    entryNames: "site-[hash]",
    chunkNames: "part-[hash]",
    outExtension: { ".js": ".mjs" },
    // The theme finds its own files from where its code lies.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(resolve("src/index.ts")).href) },
    metafile: true,
    logLevel: "error",
  });
  const [output] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === SITE);
  const files = [...Object.keys(metafile.inputs), "eleventy.config.js", "package.json"];
  const inputs = files.map((file) => [file, wasSaved(file, start) ? "unknown" : versionOf(file)]);
  writeFileSync(`${FOLDER}/kept.json`, JSON.stringify({ output, inputs }));
  return output;
}

/** The bundle of the last time, where no file that went into it has changed since. */
function keptBundle() {
  try {
    const { output, inputs } = JSON.parse(readFileSync(`${FOLDER}/kept.json`, "utf8"));
    const isCurrent = inputs.every(([file, version]) => versionOf(file) === version);
    return statSync(output) && isCurrent ? output : undefined;
  } catch {
    return undefined;
  }
}

function versionOf(file) {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}

/** Whether a file was saved after `start`, so that a bundle may hold it as it was or as it is. */
function wasSaved(file, start) {
  const { mtimeMs } = statSync(file);
  return mtimeMs >= start && mtimeMs <= Date.now();
}
