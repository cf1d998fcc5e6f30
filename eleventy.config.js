// Lets plain `npx eleventy` find `.eleventy.ts`, where the whole site is. Nothing in here needs to be changed.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export default async function (eleventyConfig) {
  // A save in either makes Eleventy call this function again, and what has changed gets a new name, so that Node loads it.
  eleventyConfig.addWatchTarget("./.eleventy.ts", { resetConfig: true });
  eleventyConfig.addWatchTarget("./src/**/*.ts", { resetConfig: true });
  const site = await import(await compile(".eleventy.ts"));
  await site.default(eleventyConfig);
  return site.config;
}

/** Bundles a TypeScript file with what it imports: one file loads faster than a hundred. Gives its address. */
async function compile(file) {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: ".cache/code",
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
  return pathToFileURL(resolve(output)).href;
}
