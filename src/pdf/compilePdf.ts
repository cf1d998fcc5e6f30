import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Cv } from "../cv/model.ts";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import type { PdfSettings } from "../kinds/pdf.ts";
import { themePath } from "../themePath.ts";
import { fitText } from "./fitText.ts";
import { type EndMark, type EntryMark, pageLimit } from "./pageLimit.ts";
import { keepPdf, keptPdf, pdfKey } from "./pdfCache.ts";
import { placeInSite } from "./placeInSite.ts";
import { type PdfPlaces, preparePdf } from "./preparePdf.ts";
import { readTemplates } from "./readTemplates.ts";
import { typeset } from "./typeset.ts";
import { pdfProblems } from "./typstDiagnostics.ts";

export interface CompiledPdf {
  /** Absent where Typst found errors. */
  pdf?: Uint8Array;
  pages: number;
  diagnostics: Diagnostic[];
}

/**
 * Makes one PDF of the record. Nothing is read but the theme's templates, the owner's, fonts of packages and of
 * `assets/fonts`, and pictures of the site; the same record gives the same bytes.
 *
 * @param main the Typst of the page, `pages/pdfs.typ`
 * @throws where Typst does not exist for this platform
 */
export async function compilePdf(
  cv: Cv,
  settings: PdfSettings,
  places: PdfPlaces,
  main = '#import "/cv.typ": document\n#document\n',
): Promise<CompiledPdf> {
  const prepared = await preparePdf(cv, settings, places);
  const templates = await readTemplates(themePath("_includes/pdf"), places.templates);
  templates.set("/main.typ", { bytes: Buffer.from(main), file: places.page ?? "pages/pdfs.typ" });
  const key = places.keeps ? pdfKey(prepared, templates, settings) : undefined;
  const kept = key && (await keptPdf(key));
  if (kept) return { ...kept, diagnostics: prepared.diagnostics };
  const set = (size: number) => typeset(prepared, templates, size);
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
  if (key && pdf && !problem && found.length === prepared.diagnostics.length)
    await keepPdf(key, { pdf, pages });
  return { ...(pdf && { pdf }), pages, diagnostics: problem ? [...found, problem] : found };
}

/** PDF/UA-1 (ISO 14289-1) where the document allows it; else a PDF with tags, and a word on what is in the way. */
function write(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  file: string,
): { pdf?: Uint8Array; problem?: Diagnostic } {
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: "ua-1" }) };
  } catch (error) {
    const { message, hints } = pdfProblems(error);
    const problem = diagnoseFile(file, {
      severity: "warning",
      code: "pdf-ua",
      message: `this PDF is not fully accessible: ${message}`,
      remedy: hints.join("; ") || "change the template of the section that shows it",
    });
    return { pdf: compiler.pdf(document), problem };
  }
}

function marks(compiler: NodeCompiler, document: NodeTypstDocument): [EntryMark[], EndMark | undefined] {
  const values = <T>(selector: string): T[] => compiler.query(document, { selector, field: "value" });
  return [values<EntryMark>("<vitae-entry>"), values<EndMark>("<vitae-end>").at(-1)];
}
