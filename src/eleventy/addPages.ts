import type { EleventyConfig } from "./eleventyConfig.ts";
import { isCopied } from "./isCopied.ts";
import type { Settings } from "./options.ts";
import type { ServedCv } from "./servedCv.ts";
import type { ThemePage } from "./themePages.ts";
import type { UsersPage } from "./usersPages.ts";

/** Pages that speak for a whole site, which in a site about more than the CV are its owner's to write. */
const OF_WHOLE_SITE = new Set(["404.njk", "robots.njk", "sitemap.njk"]);

/**
 * Publishes the theme's pages, each under the CV's address, and each only where the user has neither a page of the
 * same name nor anything else at its address. In a fork the theme's pages are the user's, so that none is left.
 */
export function addPages(
  eleventyConfig: EleventyConfig,
  { key, address, collections, whole }: Settings,
  {
    theme,
    users,
    record,
  }: { theme: ThemePage[]; users: () => UsersPage[]; record: () => ServedCv | undefined },
): void {
  if (whole) {
    eleventyConfig.addPreprocessor("vitae", "*", ({ permalink, needsUrl }) => {
      // What has whole addresses in it is left out where the site's own is not known.
      if (needsUrl && !record()?.site.url) return false;
      // Eleventy writes a page over a copied file without a word; here the owner's file wins, in a fork too.
      return typeof permalink === "string" && isCopied(permalink, eleventyConfig) ? false : undefined;
    });
  }
  for (const { name, data, content } of theme) {
    if (!whole && OF_WHOLE_SITE.has(name)) continue;
    const { permalink, eleventyExcludeFromCollections: isExcluded = !collections, ...rest } = data;
    const atAddress = typeof permalink === "string" ? address + permalink.replace(/^\//, "") : undefined;
    const place = address.slice(1) + name.replace(/\.\w+$/, "");
    const isTaken = () =>
      users().some((page) => page.name === place || (atAddress && page.address === atAddress)) ||
      (atAddress !== undefined && isCopied(atAddress, eleventyConfig));
    if (isTaken()) continue;
    // What only a build can tell. No plain object, since Eleventy would copy it at once, and read it too early.
    const live: object = Object.create({});
    define(live, "cv", record);
    if (atAddress) define(live, "permalink", () => !isTaken() && atAddress);
    define(live, "eleventyExcludeFromCollections", () => isExcluded || isTaken());
    // `layout`, since a host may have one for every page of a folder, which is not meant for a PDF.
    eleventyConfig.addTemplate(`vitae/${key}/${name}`, content, Object.assign(live, { layout: false }, rest));
  }
}

function define(target: object, name: string, get: () => unknown): void {
  Object.defineProperty(target, name, { enumerable: true, get });
}
