// Lets plain `npx eleventy` find `.eleventy.ts`, where the whole site is. Nothing in here needs to be changed.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

export default async function (eleventyConfig) {
  // A save in either makes Eleventy call this function again, and what has changed gets a new name, so that Node loads it.
  eleventyConfig.addWatchTarget("./.eleventy.ts", { resetConfig: true });
  eleventyConfig.addWatchTarget("./src/**/*.ts", { resetConfig: true });
  const site = await import(pathToFileURL(keptBundle() ?? (await bundle(".eleventy.ts"))).href);
  await site.default(eleventyConfig);
  return site.config;
}

const FOLDER = ".cache/code";
const KEPT = `${FOLDER}/kept.json`;

/** Bundles a TypeScript file with what it imports: one file loads faster than a hundred. Gives its path. */
async function bundle(file) {
  const { build } = await import("esbuild");
  const start = Date.now();
  const { metafile } = await build({
    entryPoints: [file],
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
  const [output = ""] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === file) ?? [];
  const inputs = [...Object.keys(metafile.inputs), "eleventy.config.js", "package.json"];
  // What was saved meanwhile may be in the bundle or not.
  if (inputs.every((input) => statSync(input).mtimeMs < start))
    writeFileSync(KEPT, JSON.stringify({ output, inputs: inputs.map((input) => [input, versionOf(input)]) }));
  return resolve(output);
}

/** The bundle of the last time, where no file that went into it has changed since. */
function keptBundle() {
  try {
    const { output, inputs } = JSON.parse(readFileSync(KEPT, "utf8"));
    statSync(output);
    return inputs.every(([input, version]) => versionOf(input) === version) ? resolve(output) : undefined;
  } catch {
    return undefined;
  }
}

function versionOf(file) {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}
