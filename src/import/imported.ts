import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Draft } from "./draft.ts";
import type { ReportLine } from "./report.ts";

/** What one format's reader makes of its input: a draft, or the problems that stand in its way. */
export interface Imported {
  draft?: Draft;
  report: ReportLine[];
  diagnostics: Diagnostic[];
  /** Pages whose every word is to be accounted for, and where they begin behind their front matter. */
  pages?: { page: Source; start: number }[];
}
