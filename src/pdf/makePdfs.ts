import { existsSync } from "node:fs";
import { type Diagnostic, diagnoseFile } from "../problems/diagnostic.ts";
import { distinct } from "../problems/formatDiagnostics.ts";
import type { Cv, PdfSettings } from "../record/cv.ts";
import { viewsIn } from "../record/ownAddresses.ts";
import { filesBehind } from "../record/siteFiles.ts";
import type { CompiledPdf } from "./compilePdf.ts";
import { findingOf } from "./findings.ts";
import { missingGlyphs } from "./missingGlyphs.ts";
import { keepPdf, keptPdf, type PdfKey, pdfKeys } from "./pdfCache.ts";
import { type PdfJob, type PdfPlaces, pdfJobs } from "./pdfJobs.ts";
import { loadTypst } from "./typeset.ts";

/** A PDF that a page publishes. */
export interface MadePdf {
  /** Its address in the site, `/assets/resume.pdf`. */
  address: string;
  /** The same from the CV's root: `./assets/resume.pdf`. */
  url: string;
  /** What it is called; its kind, if it has no name. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Makes all PDFs that the record asks for, but for those in whose place a file of the owner is published. Where Typst does
 * not run, none is made and a warning says so.
 *
 * @param options.address where the CV stands in the site, `/`
 * @param options.main the Typst of the page, without front matter
 * @param options.load loads Typst, which fails where there is none for the platform
 */
export async function makePdfs(
  cv: Cv,
  places: PdfPlaces,
  { address, main, load = loadTypst }: { address: string; main?: string; load?: () => Promise<unknown> },
): Promise<{ pdfs: MadePdf[]; diagnostics: Diagnostic[] }> {
  const isOwners = ({ file }: PdfSettings) => filesBehind(file, places).some((path) => existsSync(path));
  const asked = viewsIn(cv.site).flatMap(({ file, ...view }) => (file ? [{ ...view, file }] : []));
  const wanted = asked.filter((settings) => !isOwners(settings));
  const pdfs: MadePdf[] = [];
  if (wanted.length === 0) return { pdfs, diagnostics: [] };
  const jobs = await pdfJobs(cv, wanted, places, main);
  const keys = places.keeps ? await pdfKeys(jobs) : [];
  const kept = await Promise.all(keys.map(keptPdf));
  const isMade = jobs.every((_, index) => kept[index]);
  if (!isMade && !(await load().catch(() => false))) {
    const files = wanted.map(({ file }) => `\`${file}\``).join(", ");
    const finding = findingOf("no-typst", files, `${process.platform}-${process.arch}`);
    return { pdfs, diagnostics: [diagnoseFile(`${places.dataFolder}/site.yaml`, finding)] };
  }
  const found: Diagnostic[] = [];
  for (const [index, job] of jobs.entries()) {
    const { file, name = "PDF" } = job.settings;
    const { pdf, missing, diagnostics } = kept[index] ?? (await compile(job, keys[index]));
    if (pdf) pdfs.push({ address: address + file, url: `./${file}`, name, bytes: pdf });
    found.push(...(await missingGlyphs(job.data, missing, places)), ...diagnostics);
  }
  return { pdfs, diagnostics: distinct(found) };
}

/** What opens fonts and sets text is loaded only where a PDF is to be made. */
async function compile(job: PdfJob, key: PdfKey | undefined): Promise<CompiledPdf> {
  const { compilePdf } = await import("./compilePdf.ts");
  const compiled = await compilePdf(job);
  if (key && compiled.diagnostics.length === 0) await keepPdf(key, compiled);
  return compiled;
}
