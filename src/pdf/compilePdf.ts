import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { type Diagnostic, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { clustersOf, withNumbers } from "./characters.ts";
import { drawn, drawnTexts } from "./drawnParts.ts";
import { findingOf } from "./findings.ts";
import { chooseFonts } from "./fonts/chooseFonts.ts";
import { fontFamilies } from "./fonts/fontFamilies.ts";
import { pageLimit } from "./pageLimit.ts";
import { pdfData } from "./pdfData.ts";
import type { PdfJob } from "./pdfJobs.ts";
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
  const say = async (setting: string[], finding: Finding) =>
    diagnostics.push(await placed(job, setting, finding));
  for (const [place, name] of Object.entries(settings.fonts ?? {})) {
    if (families.some((family) => family.name === name)) continue;
    const install = `@fontsource/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
    await say(["fonts", place], findingOf("unknown-font", name, install));
  }
  const { pdf, problem } = document ? write(compiler, document, file) : {};
  if (maxPages && document && pages > maxPages) {
    const finding = await pageLimit(settings, job.data.cv.sections, pages, async (sections) => {
      const less = drawable({ ...job.data, ...pdfData(cv, { ...settings, sections }) });
      return (await set({ textSize: textSize ?? SMALLEST, spread: 1 }, less)).pages <= maxPages;
    });
    await say(["maxPages"], finding);
  }
  if (problem) await say(["file"], problem);
  return { ...(pdf && { pdf }), pages, missing, diagnostics };
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

/** Places a problem at a setting of the view in `site.yaml`. */
async function placed(
  { places: { root, dataFolder }, settings: { written } }: PdfJob,
  setting: string[],
  finding: Finding,
): Promise<Diagnostic> {
  const shown = `${dataFolder}/site.yaml`;
  if (!written) return diagnoseFile(shown, finding);
  const text = await readFile(join(root, shown), "utf8").catch(() => "");
  return readYaml(source(shown, text)).at([...written, ...setting], finding);
}
