import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Finding } from "../problems/diagnostic.ts";
import { fitText } from "./fitText.ts";
import { type EndMark, type EntryMark, pageLimit } from "./pageLimit.ts";
import { type CompiledPdf, keepPdf } from "./pdfCache.ts";
import type { PdfJob } from "./pdfJobs.ts";
import { placeInSite } from "./placeInSite.ts";
import { preparePdf } from "./preparePdf.ts";
import { typeset } from "./typeset.ts";
import { pdfProblems } from "./typstDiagnostics.ts";

/**
 * Makes one PDF. Beyond what the job holds nothing is read but fonts of packages and of `assets/fonts`; the same record
 * gives the same bytes.
 *
 * @throws where Typst does not exist for this platform
 */
export async function compilePdf(job: PdfJob): Promise<CompiledPdf> {
  const { settings, places, templates } = job;
  const prepared = await preparePdf(job);
  const set = (size: number, spread?: number) => typeset(prepared, templates, size, spread);
  const { compiler, document, diagnostics } = await (settings.textSize
    ? set(settings.textSize)
    : fitText(set, settings.maxPages, places.isServed ? settings.file : undefined));
  const found = [...prepared.diagnostics, ...diagnostics];
  if (!document) return { pages: 0, diagnostics: found };
  const pages = document.numOfPages;
  if (settings.maxPages && pages > settings.maxPages) {
    const finding = pageLimit(prepared.data, settings.maxPages, pages, ...marks(compiler, document));
    found.push(await placeInSite(places, settings.file, "maxPages", finding));
  }
  const { pdf, problem } = write(compiler, document, settings.file);
  if (problem) found.push(await placeInSite(places, settings.file, "file", problem));
  if (pdf && found.length === prepared.diagnostics.length)
    await keepPdf(job, pdf, { pages, missing: [...prepared.fonts.missing] });
  return { ...(pdf && { pdf }), pages, diagnostics: found };
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
