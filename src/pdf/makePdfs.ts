import { access } from "node:fs/promises";
import type { Cv, PdfSettings } from "../model/cv.ts";
import { type Diagnostic, diagnoseFile } from "../problems/diagnostic.ts";
import { DEFAULT_PDFS } from "../record/kinds/pdf.ts";
import { publishedFiles } from "../record/siteFiles.ts";

import { type CompiledPdf, keptPdf } from "./pdfCache.ts";
import { type PdfJob, type PdfPlaces, pdfJobs } from "./pdfJobs.ts";
import { loadTypst } from "./typstCompiler.ts";

/** A PDF that a page publishes. */
export interface MadePdf {
  /** Its address in the site, `/assets/resume.pdf`. */
  address: string;
  /** The same from the CV's root: `./assets/resume.pdf`. */
  url: string;
  /** What it is called where the page offers it; its kind, if it has no name. */
  name: string;
  bytes: Uint8Array;
}

export interface MadePdfs {
  pdfs: MadePdf[];
  diagnostics: Diagnostic[];
}

/**
 * Makes all PDFs that the record asks for, but for those in whose place a file of the owner stands. Where Typst does not
 * run, none is made and a warning says so.
 *
 * @param options.address where the CV stands in the site, `/`
 * @param options.main the Typst of the page, without front matter
 * @param options.load loads Typst, which fails where there is none for the platform
 */
export async function makePdfs(
  cv: Cv,
  places: PdfPlaces,
  { address, main, load = loadTypst }: { address: string; main?: string; load?: () => Promise<unknown> },
): Promise<MadePdfs> {
  const made: MadePdfs = { pdfs: [], diagnostics: [] };
  const wanted = [];
  for (const settings of cv.site.pdfs ?? DEFAULT_PDFS) {
    if (!(await isOwners(settings, places))) wanted.push(settings);
  }
  if (wanted.length === 0) return made;
  const jobs = await pdfJobs(cv, wanted, places, main);
  const kept = await Promise.all(jobs.map(keptPdf));
  if (kept.includes(undefined) && !(await succeeds(load)))
    return { ...made, diagnostics: [withoutTypst(wanted, places)] };
  for (const [index, job] of jobs.entries()) {
    const { settings } = job;
    const { pdf, diagnostics } = kept[index] ?? (await compile(job));
    if (pdf)
      made.pdfs.push({
        address: address + settings.file,
        url: `./${settings.file}`,
        name: settings.name ?? "PDF",
        bytes: pdf,
      });
    made.diagnostics.push(...diagnostics);
  }
  return { ...made, diagnostics: distinct(made.diagnostics) };
}

/** What opens fonts and sets text is loaded only where a PDF is to be made. */
async function compile(job: PdfJob): Promise<CompiledPdf> {
  const { compilePdf } = await import("./compilePdf.ts");
  return compilePdf(job);
}

function succeeds(load: () => Promise<unknown>): Promise<boolean> {
  return load().then(
    () => true,
    () => false,
  );
}

/** A PDF of the owner's own at the address: published as it is. */
async function isOwners({ file }: PdfSettings, places: PdfPlaces): Promise<boolean> {
  for (const place of publishedFiles(file, places)) {
    const exists = await access(place).then(
      () => true,
      () => false,
    );
    if (exists) return true;
  }
  return false;
}

function withoutTypst(wanted: PdfSettings[], { dataFolder }: PdfPlaces): Diagnostic {
  const files = wanted.map(({ file }) => `\`${file}\``).join(", ");
  return diagnoseFile(`${dataFolder}/site.yaml`, {
    severity: "warning",
    code: "no-typst",
    message: `${files} cannot be made, because Typst is not installed for this platform (${process.platform}-${process.arch})`,
    remedy:
      "run `npm install` without `--omit=optional`, or make the PDF elsewhere and keep it at that address, or write `pdfs: []` and take out the links to it",
  });
}

/** Several PDFs of one record have the same to say about it. */
function distinct(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
