// Lets plain `npx eleventy` find `.eleventy.ts`, where the whole site is. Nothing in here needs to be changed.
import { build } from "esbuild";

export default async function (eleventyConfig) {
  const how = { bundle: true, splitting: true, format: "esm", platform: "node", packages: "external" };
  // Loaded while esbuild is at work, which takes as long: what the theme needs in any build.
  for (const name of ["yaml", "valibot"]) import(name).catch(() => {});
  const bundle = (outdir, logLevel) =>
    build({ entryPoints: { site: ".eleventy.ts" }, outdir, logLevel, ...how }).then(() => outdir);
  // A folder that is read-only, or has something else in the way, costs time and no build.
  const folder = await bundle(".cache", "silent").catch(() => bundle(".cache-2", "warning"));
  const site = await import(`./${folder}/site.js?${Date.now()}`);
  await site.default(eleventyConfig);
  return site.config;
}
