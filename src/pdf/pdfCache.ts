import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CompiledPdf } from "./compilePdf.ts";
import { missingGlyphs } from "./missingGlyphs.ts";
import type { PdfJob } from "./pdfJobs.ts";
import { pdfKey } from "./pdfKey.ts";

const FOLDER = join(".cache", "pdfs");

/** What is kept beside a PDF, in JSON. */
interface Facts {
  pages: number;
  /** Characters that no font has: where they stand in the data is found anew. */
  missing: string[];
}

/** The PDF that an earlier build has made of the same. */
export async function keptPdf(job: PdfJob): Promise<CompiledPdf | undefined> {
  if (!job.places.keeps) return;
  const file = await fileOf(job);
  try {
    const { pages, missing }: Facts = JSON.parse(await readFile(`${file}.json`, "utf8"));
    const pdf = await readFile(`${file}.pdf`);
    return { pdf, pages, diagnostics: await missingGlyphs(job.data, new Set(missing), job.places) };
  } catch {
    return;
  }
}

/** Keeps a PDF for the builds to come, in the place of the one before it. */
export async function keepPdf(job: PdfJob, pdf: Uint8Array, facts: Facts): Promise<void> {
  if (!job.places.keeps) return;
  const file = await fileOf(job);
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir(FOLDER)) {
    if (name.startsWith(placeOf(job))) await rm(join(FOLDER, name), { force: true });
  }
  await writeFile(`${file}.pdf`, pdf);
  await writeFile(`${file}.json`, JSON.stringify(facts));
}

const files = new WeakMap<PdfJob, Promise<string>>();

/** Where a PDF is kept, without its ending; worked out once for each. */
function fileOf(job: PdfJob): Promise<string> {
  const file = files.get(job) ?? pdfKey(job).then((key) => join(FOLDER, placeOf(job) + key));
  files.set(job, file);
  return file;
}

/** The same for the same PDF of the same CV, whatever is in it. */
function placeOf({ places, settings }: PdfJob): string {
  const hash = createHash("sha256").update(JSON.stringify([places.dataFolder, settings.file]));
  return `${hash.digest("hex").slice(0, 8)}-`;
}
