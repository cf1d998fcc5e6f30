import { readdirSync, readFileSync } from "node:fs";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { frontMatter } from "./frontMatter.ts";
import type { Settings } from "./options.ts";
import type { ServedCv } from "./servedCv.ts";
import { usersAddresses } from "./usersAddresses.ts";

/** Pages that speak for a whole site, which in a site about more than the CV are its owner's to write. */
const OF_WHOLE_SITE = new Set(["404.njk", "robots.njk", "sitemap.njk"]);

/**
 * Publishes the theme's pages, each under the CV's address, and each only where the user has neither a page of the
 * same name nor anything else at its address. In a fork the theme's pages are the user's, so that none is left.
 */
export function addPages(
  eleventyConfig: EleventyConfig,
  { key, address, collections, whole }: Settings,
  record: () => ServedCv | undefined,
): void {
  let isUsers = usersAddresses(eleventyConfig);
  eleventyConfig.on("eleventy.before", ({ runMode }) => {
    if (runMode !== "build") isUsers = usersAddresses(eleventyConfig);
  });
  for (const file of readdirSync(themePath("pages"), { recursive: true, encoding: "utf8" })) {
    if (!/\.\w+$/.test(file)) continue;
    const name = file.replaceAll("\\", "/");
    if (!whole && OF_WHOLE_SITE.has(name)) continue;
    const text = readFileSync(themePath(`pages/${name}`), "utf8");
    const { data, content } = frontMatter(text);
    const { permalink, eleventyExcludeFromCollections: isExcluded = !collections, ...rest } = data;
    const atAddress = typeof permalink === "string" ? address + permalink.replace(/^\//, "") : undefined;
    const fixed = atAddress && !/\{[{%]/.test(atAddress) ? atAddress : undefined;
    const isTaken = () => isUsers(fixed, address.slice(1) + name.replace(/\.\w+$/, ""));
    if (isTaken()) continue;
    // What only a build can tell. No plain object, since Eleventy would copy it at once, and read it too early.
    const live: object = Object.create({});
    define(live, "cv", record);
    if (atAddress) define(live, "permalink", () => !isTaken() && atAddress);
    // A page whose data is code says itself where it belongs.
    if (!text.startsWith("---js"))
      define(live, "eleventyExcludeFromCollections", () => isExcluded || isTaken());
    eleventyConfig.addTemplate(`vitae/${key}/${name}`, content, Object.assign(live, rest));
  }
}

function define(target: object, name: string, get: () => unknown): void {
  Object.defineProperty(target, name, { enumerable: true, get });
}
