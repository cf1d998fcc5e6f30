import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CompiledPdf, compilePdf } from "../../src/pdf/compilePdf.ts";
import { missingGlyphs } from "../../src/pdf/missingGlyphs.ts";
import { type PdfPlaces, pdfJobs } from "../../src/pdf/pdfJobs.ts";
import type { Cv, Entry, PdfSettings, Publication, Section } from "../../src/record/cv.ts";
import { readWords } from "../../src/text/words.ts";
import { exampleCv, text } from "../outputs/exampleCv.ts";
import { SAMPLE_ASSETS } from "../support/sample.ts";

const { words } = await readWords(["_includes/words"], "en");

/** The example record with some of its parts replaced. */
export function cvWith(parts: { profile?: object; site?: object; sections?: Section[] } = {}): Cv {
  return {
    ...exampleCv,
    words,
    profile: { ...exampleCv.profile, ...parts.profile },
    site: { ...exampleCv.site, ...parts.site },
    sections: parts.sections ?? exampleCv.sections,
  };
}

/** A section of awards with these titles. */
export function awards(...titles: string[]): Section {
  const entries: Entry[] = titles.map((title) => ({
    highlights: [],
    links: [],
    tags: [],
    what: text(title),
    whom: [],
    facts: [],
    fields: { title: [text(title)] },
  }));
  return { id: "awards", kind: "awards", title: text("Awards"), file: "_data/awards.yaml", entries };
}

/** A section of papers with these titles. */
export function papers(...items: Partial<Publication>[]): Section {
  const [paper] = exampleCv.publications;
  const publications = paper ? items.map((item) => ({ ...paper, ...item })) : [];
  return {
    id: "publications",
    kind: "publications",
    title: text("Papers"),
    file: "_data/papers.bib",
    publications,
  };
}

/** Compiles a record in this repository, with its packages of fonts. */
export async function pdfOf(
  cv: Cv,
  settings: Partial<PdfSettings> = {},
  places: Partial<PdfPlaces> = {},
): Promise<CompiledPdf> {
  const [job] = await pdfJobs(cv, [{ file: "assets/resume.pdf", paper: "a4", ...settings }], {
    root: ".",
    dataFolder: "_data",
    assets: places.root ? "assets" : SAMPLE_ASSETS,
    public: "public",
    templates: "no-such-folder",
    ...places,
  });
  assert.ok(job);
  const { diagnostics, missing, ...made } = await compilePdf(job);
  const unseen = await missingGlyphs(job.data, missing, job.places);
  return { ...made, missing, diagnostics: [...unseen, ...diagnostics] };
}

/** A folder that is gone after the test. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-pdf-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
