import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfSettings } from "../model/cv.ts";
import { type Diagnostic, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { clustersOf, withNumbers } from "./characters.ts";
import { drawn, drawnTexts } from "./drawnParts.ts";
import { findingOf } from "./findings.ts";
import { chooseFonts, type Family } from "./fonts/chooseFonts.ts";
import { fontFamilies } from "./fonts/fontFamilies.ts";
import { pageLimit } from "./pageLimit.ts";
import { pdfData } from "./pdfData.ts";
import type { PdfJob, PdfPlaces } from "./pdfJobs.ts";
import { type Choice, fitText, SMALLEST, typeset } from "./typeset.ts";
import { pdfProblems } from "./typstDiagnostics.ts";

export interface CompiledPdf {
  /** Absent where Typst found errors. */
  pdf?: Uint8Array;
  pages: number;
  /** Characters that no font has. */
  missing: Set<string>;
  diagnostics: Diagnostic[];
}

/** A problem with a setting of the PDF. */
interface Problem {
  setting: string[];
  finding: Finding;
}

/**
 * Makes one PDF. Beyond what the job holds nothing is read but fonts of packages and of `assets/fonts`; the same record
 * gives the same bytes.
 *
 * @throws where Typst does not exist for this platform
 */
export async function compilePdf(job: PdfJob): Promise<CompiledPdf> {
  const { cv, settings, places, files } = job;
  const { file, maxPages, textSize } = settings;
  const families = await fontFamilies(places, cv.site.language);
  const texts = drawnTexts(job.data);
  const fonts = await chooseFonts(families, clustersOf(texts), settings.fonts);
  const { missing } = fonts;
  const drawable = (data: PdfJob["data"]) => ({
    ...drawn(data, { text: (text) => withNumbers(text, missing) }),
    fonts: fonts.families,
  });
  const data = drawable(job.data);
  const set = (choice: Choice, shown = data) => typeset({ ...shown, ...choice }, fonts, files);
  const { compiler, document, pages, diagnostics } = await (textSize
    ? set({ textSize, spread: 1 })
    : fitText(set, maxPages, places.isServed ? file : undefined));
  const problems = unknownFonts(settings.fonts, families);
  const { pdf, problem } = document ? write(compiler, document, file) : {};
  if (maxPages && document && pages > maxPages) {
    const finding = await pageLimit(settings, job.data.cv.sections, pages, async (sections) => {
      const less = drawable({ ...job.data, ...pdfData(cv, { ...settings, sections }) });
      return (await set({ textSize: textSize ?? SMALLEST, spread: 1 }, less)).pages <= maxPages;
    });
    problems.push({ setting: ["maxPages"], finding });
  }
  if (problem) problems.push({ setting: ["file"], finding: problem });
  const found = [...diagnostics, ...(await placeInSite(places, settings.written, problems))];
  return { ...(pdf && { pdf }), pages, missing, diagnostics: found };
}

/** Says which families that are asked for nobody has. */
function unknownFonts(asked: PdfSettings["fonts"] = {}, families: Family[]): Problem[] {
  const unknown = Object.entries(asked).filter(([, asked]) => families.every(({ name }) => name !== asked));
  return unknown.map(([place, name]) => {
    const install = `@fontsource/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
    return { setting: ["fonts", place], finding: findingOf("unknown-font", name, install) };
  });
}

/** PDF/UA-1 (ISO 14289-1) where the document allows it; else a PDF with tags, and a word on what is in the way. */
function write(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  file: string,
): { pdf?: Uint8Array; problem?: Finding } {
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: "ua-1" }) };
  } catch (error) {
    const { message, hints } = pdfProblems(error);
    const remedy = hints.join("; ") || "change the template of the section that shows it";
    try {
      return { pdf: compiler.pdf(document), problem: findingOf("pdf-ua", file, message, remedy) };
    } catch {
      return { problem: findingOf("typst:unwritten", file, message, remedy) };
    }
  }
}

/** Places problems at the settings of the view in `site.yaml`. */
async function placeInSite(
  { root, dataFolder }: PdfPlaces,
  written: PdfSettings["written"],
  problems: Problem[],
): Promise<Diagnostic[]> {
  if (problems.length === 0) return [];
  const shown = `${dataFolder}/site.yaml`;
  const site = source(shown, await readFile(join(root, shown), "utf8").catch(() => ""));
  const { at } = readYaml(site);
  return problems.map(({ setting, finding }) =>
    written ? at([...written, ...setting], finding) : diagnoseFile(shown, finding),
  );
}
