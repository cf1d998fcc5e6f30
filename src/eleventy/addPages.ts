import { join, relative, sep } from "node:path";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { isFile, type ThemePage, type UsersPage } from "./findPages.ts";
import type { Handover } from "./handover.ts";
import type { Settings } from "./options.ts";

/** Pages that speak for a whole site, which in a site about more than the CV are its owner's to write. */
const OF_WHOLE_SITE = new Set(["404.njk", "robots.njk", "sitemap.njk"]);

/**
 * Publishes the theme's pages, each under the CV's address, and each only where the user has neither a page of the
 * same name nor anything else at its address. In a fork the theme's pages are the user's, so that none is left.
 */
export function addPages(
  eleventyConfig: EleventyConfig,
  { key, address, collections, whole }: Settings,
  { theme, users, cv }: { theme: ThemePage[]; users: () => UsersPage[]; cv: Handover["cv"] },
): void {
  // Asked again before each build: while serving, pages come and go.
  const isTaken = (place: string, at: string | undefined) =>
    users().some((page) => page.name === place || (at && page.address === at)) ||
    (at !== undefined && isCopied(at, eleventyConfig));
  const published = new Map<string, () => boolean>();
  for (const { name, data } of theme) {
    if (!whole && OF_WHOLE_SITE.has(name)) continue;
    const { permalink, layout } = data;
    const at = typeof permalink === "string" ? address + permalink.replace(/^\//, "") : undefined;
    const place = address.slice(1) + name.replace(/\.\w+$/, "");
    if (isTaken(place, at)) continue;
    const file = `vitae/${key}/${name}`;
    published.set(file, () => !isTaken(place, at));
    eleventyConfig.addTemplate(file, `{% include "theme:pages/${name}" %}`, {
      eleventyExcludeFromCollections: !collections,
      ...data,
      ...(at ? { permalink: at } : {}),
      // A host may have one for every page of a folder, which is not meant for a feed or a PDF.
      layout: typeof layout === "string" ? `vitae:${layout}` : false,
      cv,
    });
  }
  eleventyConfig.addPreprocessor(`vitae-${key}`, "*", ({ page, permalink, needsUrl }) => {
    const isPublished = published.get(page.inputPath.replace(/^.*(?=vitae\/)/, ""));
    if (isPublished && !isPublished()) return false;
    if (!whole) return undefined;
    // What has whole addresses in it is left out where the site's own is not known.
    if (needsUrl && !cv.site?.url) return false;
    // Eleventy writes a page over a copied file without a word; here the owner's file wins, in a fork too.
    return typeof permalink === "string" && isCopied(permalink, eleventyConfig) ? false : undefined;
  });
}

/** Whether one of the site's passthrough copies brings a file of the user's to `address`. */
function isCopied(address: string, { passthroughCopies, directories }: EleventyConfig): boolean {
  return Object.entries(passthroughCopies).some(([from, { outputPath }]) => {
    const to = outputPath === true ? relative(directories.input, from) : outputPath;
    const base = `/${to.replaceAll(sep, "/")}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
    if (address !== base && !address.startsWith(`${base}/`)) return false;
    return isFile(join(from, address.slice(base.length).replace(/\/$/, "/index.html")));
  });
}
