// Lets plain `npx eleventy` find `.eleventy.ts`. The whole site is in there; nothing in here needs to be changed.
import { register } from "tsx/esm/api";

export default async function (eleventyConfig) {
  // A save in either makes Eleventy call this function again; the new name space makes Node forget what it had loaded.
  eleventyConfig.addWatchTarget("./.eleventy.ts", { resetConfig: true });
  eleventyConfig.addWatchTarget("./src/**/*.ts", { resetConfig: true });
  const loader = register({ namespace: `v${Date.now()}` });
  const site = await loader.import("./.eleventy.ts", import.meta.url);
  await site.default(eleventyConfig);
  // A save shows at once: half-written files are waited for as long as an editor takes, not as long as a network disk.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
  return site.config;
}
