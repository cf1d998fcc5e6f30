import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { keep, readKept } from "../kept.ts";
import { packageVersion } from "../packageVersion.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { themePath } from "../themePath.ts";
import { fontVersions } from "./fonts/fontFamilies.ts";
import { missingGlyphs } from "./missingGlyphs.ts";
import { type PdfJob, readTree, type Templates } from "./pdfJobs.ts";

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
  const key = keys.get(job) ?? contentKey(job).then((hash) => placeOf(job) + hash);
  keys.set(job, key);
  return key;
}

/** The same for the same PDF of the same CV, whatever is in it. */
function placeOf({ places, settings }: PdfJob): string {
  const hash = createHash("sha256").update(JSON.stringify([places.dataFolder, settings.file]));
  return `${hash.digest("hex").slice(0, 8)}-`;
}

/**
 * The same for the same content: all that a PDF is made of and with, down to Typst, the fonts and the theme itself.
 * It is found without opening a font, which is half of what a build of the same site would do.
 */
async function contentKey(job: PdfJob): Promise<string> {
  const { settings, data, icons, templates, pictures } = job;
  const common = commons.get(templates) ?? commonKey(job);
  commons.set(templates, common);
  const hash = createHash("sha256").update(JSON.stringify([await common, settings, data, icons]));
  for (const [url, { bytes }] of pictures) hash.update(url).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

/** What the PDFs of one record, which are made with the same templates, have in common besides. */
const commons = new WeakMap<Templates, Promise<string>>();

async function commonKey({ places: { root, assets }, language, templates }: PdfJob): Promise<string> {
  const versions = ["@myriaddreamin/typst-ts-node-compiler", "eleventy-theme-vitae"].map((name) =>
    packageVersion(name, import.meta.url),
  );
  const hash = createHash("sha256");
  hash.update(JSON.stringify([versions, language, await fontVersions({ root, language })]));
  for (const [path, { bytes }] of templates) hash.update(path).update(bytes);
  for (const folder of [join(root, assets, "fonts"), themePath("src/pdf")])
    for (const [file, bytes] of await readTree(folder)) hash.update(file).update(bytes);
  return hash.digest("hex");
}
