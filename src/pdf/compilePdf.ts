import { join } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Finding } from "../problems/diagnostic.ts";
import { clustersOf, withNumbers } from "./characters.ts";
import { drawn, drawnTexts } from "./drawnParts.ts";
import { fitText } from "./fitText.ts";
import { chooseFonts, type FontSet } from "./fonts/chooseFonts.ts";
import { fontFamilies } from "./fonts/fontFamilies.ts";
import { missingGlyphs } from "./missingGlyphs.ts";
import { type EndMark, type EntryMark, pageLimit } from "./pageLimit.ts";
import { type CompiledPdf, keepPdf } from "./pdfCache.ts";
import type { PdfJob } from "./pdfJobs.ts";
import { placeInSite } from "./placeInSite.ts";
import { typeset } from "./typeset.ts";
import { pdfProblems } from "./typstDiagnostics.ts";

/**
 * Makes one PDF. Beyond what the job holds nothing is read but fonts of packages and of `assets/fonts`; the same record
 * gives the same bytes.
 *
 * @throws where Typst does not exist for this platform
 */
export async function compilePdf(job: PdfJob): Promise<CompiledPdf> {
  const { settings, places } = job;
  const { maxPages, textSize, file } = settings;
  const fonts = await fontsOf(job);
  const unseen = await missingGlyphs(job.data, fonts.missing, places);
  const data = dataWith(job, fonts);
  const set = (size: number) => typeset({ ...data, textSize: size }, fonts, job);
  const { compiler, document, pages, diagnostics } = await (textSize
    ? set(textSize)
    : fitText(set, maxPages, places.isServed ? file : undefined));
  if (!document) return { pages, diagnostics: [...unseen, ...diagnostics] };
  const found = [...diagnostics];
  if (maxPages && pages > maxPages) {
    const finding = pageLimit(job.data, maxPages, pages, ...marks(compiler, document));
    found.push(await placeInSite(places, file, ["maxPages"], finding));
  }
  const { pdf, problem } = write(compiler, document, file);
  if (problem) found.push(await placeInSite(places, file, ["file"], problem));
  if (pdf && found.length === 0) await keepPdf(job, pdf, { pages, missing: [...fonts.missing] });
  return { ...(pdf && { pdf }), pages, diagnostics: [...unseen, ...found] };
}

/** The fonts that have the letters of a PDF. */
async function fontsOf({ data, settings, places: { root, assets }, language }: PdfJob): Promise<FontSet> {
  const families = await fontFamilies({ root, folder: join(root, assets, "fonts"), language });
  return chooseFonts(families, clustersOf(drawnTexts(drawn.data, data)), settings.fonts);
}

/** What templates read from `/data.json`, but for the size of the text. */
function dataWith({ data, icons, pictures }: PdfJob, { families, missing }: FontSet) {
  return {
    ...(missing.size > 0 ? drawn.data(data, { text: (text) => withNumbers(text, missing) }) : data),
    fonts: families,
    icons,
    pictures: Object.fromEntries([...pictures].map(([url, { path }]) => [url, path])),
  };
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
      const pdf = compiler.pdf(document);
      const said = `\`${file}\` is not fully accessible: ${message}`;
      return { pdf, problem: { severity: "warning", code: "pdf-ua", message: said, remedy } };
    } catch {
      const said = `\`${file}\` cannot be written: ${message}`;
      return { problem: { severity: "error", code: "typst", message: said, remedy } };
    }
  }
}

function marks(compiler: NodeCompiler, document: NodeTypstDocument): [EntryMark[], EndMark | undefined] {
  const values = <T>(selector: string): T[] => compiler.query(document, { selector, field: "value" });
  return [values<EntryMark>("<vitae-entry>"), values<EndMark>("<vitae-end>").at(-1)];
}
