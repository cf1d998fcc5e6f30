import type { SectionKind } from "../../model/cv.ts";
import { type Diagnostic, diagnoseFile } from "../../problems/diagnostic.ts";
import type { ReportLine } from "./report.ts";
import type { BibEntry } from "./writeBib.ts";

/** Fields of a data file, in the order in which they are to be written; values are Markdown, lists or groups. */
export type Fields = Record<string, unknown>;

/** What was understood of the input: the data files before they are written down. */
export interface Draft {
  profile: Fields;
  /** `site.yaml` without its list of sections. */
  site: Fields;
  /** In the order of the source. */
  sections: DraftSection[];
  /** `people.yaml`: co-authors and their addresses. */
  people?: Fields[];
}

/** A section and what is in its data file: one of `prose`, `entries`, `publications`, `bib` and `csl`. */
export interface DraftSection {
  /** What its file is to be called, where the heading does not say. */
  name?: string;
  /** The heading, Markdown. */
  title: string;
  kind: SectionKind;
  /** What stands above the entries, Markdown. */
  intro?: string;
  prose?: string;
  entries?: Fields[];
  publications?: BibEntry[];
  /** A bibliography as it stands, which the theme reads: BibTeX, CSL in YAML. */
  bib?: string;
  csl?: string;
}

/** What one format's reader makes of its input: a draft, or the problems that stand in its way. */
export interface Imported {
  draft?: Draft;
  report: ReportLine[];
  diagnostics: Diagnostic[];
}

const FORMATS =
  "name a Markdown page, a JSON Resume, a RenderCV file, a list of publications (BibTeX or CSL), or the folder of an al-folio site";

/** A problem with what is to be imported as a whole. */
export function failed(path: string, code: string, message: string, remedy = FORMATS): Diagnostic {
  return diagnoseFile(path, { severity: "error", code, message, remedy });
}
