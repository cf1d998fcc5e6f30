import { join } from "node:path";
import { hashOf, keep, readKept } from "../kept.ts";
import { packageVersion, themePath } from "../themePath.ts";
import type { CompiledPdf } from "./compilePdf.ts";
import { fontPackages } from "./fonts/fontFamilies.ts";
import { type PdfJob, readTree } from "./pdfJobs.ts";

const FOLDER = join(".cache", "pdfs");

/** Where a PDF is kept, and a hash of all that it is made of. */
export interface PdfKey {
  place: string;
  content: string;
}

/** The PDF that an earlier build has made of the same. Where characters that no font has stand in the data is found anew. */
export async function keptPdf({ place, content }: PdfKey): Promise<CompiledPdf | undefined> {
  const kept = await readKept<{ content: string; compiled: CompiledPdf }>(FOLDER, place);
  return kept?.content === content ? kept.compiled : undefined;
}

/** Keeps a PDF for the builds to come, in the place of the one before it. */
export async function keepPdf({ place, content }: PdfKey, compiled: CompiledPdf): Promise<void> {
  if (compiled.pdf) await keep(FOLDER, place, { content, compiled });
}

/**
 * The keys of one record's PDFs: the same for the same content, all that a PDF is made of and with, down to Typst, the fonts
 * and the theme itself. They are found without opening a font, which is half of what a build of the same site would do.
 */
export async function pdfKeys(jobs: PdfJob[]): Promise<PdfKey[]> {
  const [first] = jobs;
  if (!first) return [];
  const { cv, places } = first;
  const { language } = cv.site;
  const versions = ["@myriaddreamin/typst-ts-node-compiler", "eleventy-theme-vitae"].map((name) =>
    packageVersion(name, import.meta.url),
  );
  const packages = await fontPackages(places.root, language);
  const fonts = packages.map(({ name, version }) => [name, version]);
  const folders = [join(places.root, places.assets, "fonts"), themePath("src/pdf")];
  const common = (await Promise.all(folders.map(readTree))).flat(2);
  return jobs.map(({ settings, data, files }) => {
    const own = [...files].flatMap(([path, { bytes }]) => [path, bytes]);
    const content = hashOf(JSON.stringify([versions, language, fonts, settings, data]), ...common, ...own);
    const place = hashOf(JSON.stringify([places.dataFolder, settings.file]));
    return { place, content };
  });
}
