import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { keep, readKept } from "../kept.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { missingGlyphs } from "./missingGlyphs.ts";
import type { PdfJob } from "./pdfJobs.ts";
import { pdfKey } from "./pdfKey.ts";

const FOLDER = join(".cache", "pdfs");

export interface CompiledPdf {
  /** Absent where Typst found errors. */
  pdf?: Uint8Array;
  pages: number;
  diagnostics: Diagnostic[];
}

/** What is kept beside a PDF, in JSON. */
interface Facts {
  pages: number;
  /** Characters that no font has: where they stand in the data is found anew. */
  missing: string[];
}

/** The PDF that an earlier build has made of the same. */
export async function keptPdf(job: PdfJob): Promise<CompiledPdf | undefined> {
  if (!job.places.keeps) return;
  const kept = await readKept<Facts>(FOLDER, await keyOf(job));
  const [pdf] = kept?.files.values() ?? [];
  if (!kept || !pdf) return;
  const { pages, missing } = kept.facts;
  return { pdf, pages, diagnostics: await missingGlyphs(job.data, new Set(missing), job.places) };
}

/** Keeps a PDF for the builds to come, in the place of the one before it. */
export async function keepPdf(job: PdfJob, pdf: Uint8Array, facts: Facts): Promise<void> {
  if (!job.places.keeps) return;
  const key = await keyOf(job);
  for (const name of await readdir(FOLDER).catch(() => [])) {
    if (name.startsWith(placeOf(job))) await rm(join(FOLDER, name), { force: true }).catch(() => {});
  }
  await keep(FOLDER, key, { facts, files: new Map([[`${key}.pdf`, pdf]]) });
}

const keys = new WeakMap<PdfJob, Promise<string>>();

/** The name of a PDF among those that are kept; worked out once for each. */
function keyOf(job: PdfJob): Promise<string> {
  const key = keys.get(job) ?? pdfKey(job).then((hash) => placeOf(job) + hash);
  keys.set(job, key);
  return key;
}

/** The same for the same PDF of the same CV, whatever is in it. */
function placeOf({ places, settings }: PdfJob): string {
  const hash = createHash("sha256").update(JSON.stringify([places.dataFolder, settings.file]));
  return `${hash.digest("hex").slice(0, 8)}-`;
}
