import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MadePdf } from "../pdf/makePdfs.ts";
import { themePath } from "../themePath.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { frontMatter } from "./findPages.ts";

/** The page from which all PDFs of `site.yaml` are made: with `pagination`, one for each. */
const PAGE = "pdfs.typ";

interface PageData {
  pdf?: MadePdf;
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
    compileOptions: {
      // A host's Typst files, which are none of these pages, stay what they are.
      permalink: () => (data: PageData) => data.pdf?.address ?? false,
    },
    compile: () => (data: PageData) => Buffer.from(data.pdf?.bytes ?? ""),
  });
}

/** The Typst of that page: the owner's, else the theme's. */
export async function pdfPage(input: string): Promise<string> {
  const own = await readFile(join(input, PAGE), "utf8").catch(() => undefined);
  return frontMatter(own ?? (await readFile(themePath(`pages/${PAGE}`), "utf8"))).content;
}
