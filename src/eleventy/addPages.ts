import { join, relative, sep } from "node:path";
import type { MadePdf } from "../pdf/makePdfs.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { isFile, type Page, type Pages } from "./findPages.ts";
import type { Handed } from "./handover.ts";
import type { Settings } from "./options.ts";

/** Pages that speak for a whole site, which in a site about more than the CV are its owner's to write. */
const OF_WHOLE_SITE = new Set(["404.njk", "robots.njk", "sitemap.njk"]);

/**
 * Publishes the theme's pages, each under the CV's address, and each only where the user has neither a page of the
 * same name nor anything else at its address. In a fork the theme's pages are the user's, so that none is left.
 */
export function addPages(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  { theme, users, cv }: Pages & { cv: Handed },
): void {
  const { key, address, whole } = settings;
  // Asked again before each build: while serving, pages come and go.
  const isTaken = (page: Page) =>
    users().some((other) => other.name === page.name || (page.address && other.address === page.address)) ||
    (page.address !== undefined && isCopied(page.address, eleventyConfig));
  const published = new Map<string, Page>();
  for (const page of theme) {
    if ((!whole && OF_WHOLE_SITE.has(page.file)) || isTaken(page)) continue;
    const content = `{% include "theme:pages/${page.file}" %}`;
    const permalink = address + String(page.data.permalink).replace(/^\//, "");
    published.set(addPage(eleventyConfig, settings, { ...page, content }, { permalink, cv }), page);
  }
  eleventyConfig.addPreprocessor(`vitae-${key}`, "*", ({ page, permalink, needsUrl }) => {
    const ours = published.get(page.inputPath.slice(page.inputPath.lastIndexOf(`vitae/${key}/`)));
    if (ours && isTaken(ours)) return false;
    if (!whole) return undefined;
    // What has whole addresses in it is left out where the site's own is not known.
    if (needsUrl && !cv.site?.url) return false;
    // Eleventy writes a page over a copied file without a word; here the owner's file wins, in a fork too.
    return typeof permalink === "string" && isCopied(permalink, eleventyConfig) ? false : undefined;
  });
}

/** Gives Eleventy a page of a CV, and says by which name it goes. */
export function addPage(
  eleventyConfig: EleventyConfig,
  { key, collections }: Settings,
  { file, content, data }: Pick<Page, "file" | "content" | "data">,
  own: { permalink: unknown; cv: Handed },
): string {
  const path = `vitae/${key}/${file}`;
  const { layout } = data;
  eleventyConfig.addTemplate(path, content, {
    eleventyExcludeFromCollections: !collections,
    ...data,
    // A host may have one for every page of a folder, which is not meant for a feed or a PDF.
    layout: typeof layout === "string" ? layout.replace(/^(?=layouts\/)/, "vitae:") : false,
    ...own,
  });
  return path;
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

/**
 * Makes `.typ` a kind of page that becomes a PDF. What it says was compiled before the build (`addRecord`); the page only
 * hands over the bytes, in the place that `site.yaml` gives it.
 */
export function addPdf(eleventyConfig: EleventyConfig): void {
  // Another CV of the site has done it.
  if ([...eleventyConfig.extensionMap].some(({ extension }) => extension === "typ")) return;
  eleventyConfig.addTemplateFormats("typ");
  eleventyConfig.addExtension("typ", {
    outputFileExtension: "pdf",
    // A host's Typst files, which are none of these pages, stay what they are.
    compileOptions: { permalink: () => (data: { pdf?: MadePdf }) => data.pdf?.address ?? false },
    compile: () => (data: { pdf?: MadePdf }) => Buffer.from(data.pdf?.bytes ?? ""),
  });
}

/** Copies what is published as it is: the CV's assets but for its style sheets, which stand inside the pages, and `public`. */
export function addAssets(eleventyConfig: EleventyConfig, { assets, address, whole, data }: Settings): void {
  if (assets) {
    eleventyConfig.addPassthroughCopy(
      { [assets]: `${address}assets` },
      { filter: ["**/*", "!css", "!css/**"], dot: false, expand: true },
    );
    eleventyConfig.addWatchTarget(`./${assets}/css/**/*.css`);
  }
  if (whole) eleventyConfig.addPassthroughCopy({ public: "/" }, { expand: true });
  if (data !== eleventyConfig.directories.data) {
    // Eleventy would make pages of the Markdown in a folder that it does not know for one of data.
    eleventyConfig.ignores.add(`./${join(data)}/**`);
    eleventyConfig.addWatchTarget(`./${join(data)}/*.{yaml,yml,md,bib}`);
  }
}
