import { type Diagnostic, diagnoseFile } from "../../diagnostics/diagnostic.ts";

const FORMATS =
  "name a Markdown page, a JSON Resume, a RenderCV file, a list of publications (BibTeX or CSL), or the folder of an al-folio site";

/** A problem with what is to be imported as a whole. */
export function failed(path: string, code: string, message: string, remedy = FORMATS): Diagnostic {
  return diagnoseFile(path, { severity: "error", code, message, remedy });
}
