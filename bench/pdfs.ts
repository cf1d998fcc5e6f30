import { compilePdf } from "../src/pdf/compilePdf.ts";
import { pdfJobs } from "../src/pdf/pdfJobs.ts";
import type { Cv, Publication } from "../src/record/cv.ts";
import { readCv } from "../src/record/readCv.ts";
import { SAMPLE_ASSETS, SAMPLE_DATA } from "../test/support/sample.ts";
import { median } from "./pairs.ts";

const settings = { file: "assets/resume.pdf", paper: "a4" } as const;
const places = {
  root: ".",
  dataFolder: SAMPLE_DATA,
  assets: SAMPLE_ASSETS,
  public: "public",
  templates: "_includes/pdf",
  isServed: true,
};

/** Milliseconds of the sample's PDF: the first in a process, one on a save (median), one with 1,000 papers. */
export async function timePdfs(runs: number): Promise<{ first: number; save: number; thousand: number }> {
  const { cv } = await readCv(SAMPLE_DATA);
  const first = await timed(cv);
  const saves: number[] = [];
  for (let run = 0; run < runs; run++) saves.push(await timed(edited(cv, run)));
  return { first, save: median(saves), thousand: await timed(withPapers(cv, 1000)) };
}

async function timed(cv: Cv): Promise<number> {
  const start = performance.now();
  for (const job of await pdfJobs(cv, [settings], places)) await compilePdf(job);
  return performance.now() - start;
}

function edited(cv: Cv, run: number): Cv {
  return { ...cv, profile: { ...cv.profile, label: `Save ${run}` } };
}

function withPapers(cv: Cv, count: number): Cv {
  const publications = Array.from({ length: count }, (_, index): Publication[] => {
    const paper = cv.publications[index % cv.publications.length];
    return paper
      ? [{ ...paper, slug: `paper-${index}`, title: [{ type: "text", value: `Paper ${index}` }] }]
      : [];
  }).flat();
  const sections = cv.sections.map(({ list: _, ...section }) =>
    section.kind === "publications" ? { ...section, publications } : section,
  );
  return { ...cv, sections, publications };
}
