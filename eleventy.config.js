// Lets plain `npx eleventy` find `.eleventy.ts`, where the whole site is. Nothing in here needs to be changed.
import { build } from "esbuild";

export default async function (eleventyConfig) {
  const how = { bundle: true, splitting: true, format: "esm", platform: "node", packages: "external" };
  await build({ entryPoints: { site: ".eleventy.ts" }, outdir: ".cache", ...how });
  const site = await import(`./.cache/site.js?${Date.now()}`);
  await site.default(eleventyConfig);
  return site.config;
}
