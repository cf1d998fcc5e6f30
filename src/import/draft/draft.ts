import type { SectionKind } from "../../model/cv.ts";
import { type Diagnostic, diagnoseFile, error } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
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

/** A section and what is in its data file: one of `prose`, `entries`, `publications` and `bib`. */
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
  /** A bibliography as it stands. */
  bib?: string;
}

/** What one format's reader makes of its input: a draft, or the problems that stand in its way. */
export interface Imported {
  draft?: Draft;
  report: ReportLine[];
  diagnostics: Diagnostic[];
}

const FORMATS =
  "name a Markdown page, a JSON Resume, a RenderCV file, a `.bib`, or the folder of an al-folio site; a list in CSL needs no import: save it as `_data/publications.yaml`";

/** What is made of something that cannot be imported as a whole, and why. */
export function refused(path: string, code: string, message: string, remedy = FORMATS): Imported {
  return { report: [], diagnostics: [diagnoseFile(path, error(code, message, remedy))] };
}

/** Why something of the input is not in the data files as it was: the most important first. */
export const REASONS = {
  unsafe: "An address that is not safe to follow is left out",
  date: "A date that cannot be is left out; write it anew",
  invalid: "A value that the theme's data cannot hold is left out; write it anew",
  citation: "Publications stay text, unless title, people and venue stand on lines of their own",
  year: "A publication has no year; add one in the `.bib`",
  place: "The theme has no place for this",
  active: "Scripts, frames and drawings are left out",
  liquid: "Liquid is not run, so what it would have written is not here",
} as const;

export type Reason = keyof typeof REASONS;

/** Takes what is left out on the way. */
export type Lost = (reason: Reason, text: string) => void;

/** Something of the input that is not in the data files as it was, or needs a look. */
export interface ReportLine {
  reason: Reason;
  file: string;
  /** Counted from 1; absent where it is not known. */
  line?: number;
  /** The input's own words. */
  text: string;
}

/** Collects what an import has to say about one file. */
export function reportOn(source: Source) {
  const lines: ReportLine[] = [];
  /** Reports `text`, which stands at `offset`, or else where the file first has its beginning. */
  const add = (reason: Reason, text: string, offset = source.text.indexOf(text.slice(0, 20))) => {
    const { line } = source.at(offset);
    lines.push({ reason, file: source.file, ...(offset < 0 ? {} : { line }), text: text.trim() });
  };
  return { lines, add };
}

export type Report = ReturnType<typeof reportOn>;

/** The report for a terminal, a paragraph for each reason, the most important first; a screen long, or whole. */
export function formatReport(lines: readonly ReportLine[], whole = false): string {
  const most = whole ? lines.length : 5;
  const paragraphs = Object.entries(REASONS).map(([reason, sentence]) => {
    const said = lines.filter((each) => each.reason === reason);
    const shown = said.slice(0, most).map(({ file, line, text }) => {
      const words = text.replace(/\s+/g, " ");
      return `  ${file}${line ? `:${line}` : ""}: ${whole ? words : words.replace(/(?<=.{90}).+/, "…")}`;
    });
    const more = said.length > most ? [`  … and ${said.length - most} more; \`--all\` says all`] : [];
    return shown.length > 0 ? [`${sentence}:`, ...shown, ...more].join("\n") : "";
  });
  return paragraphs.filter(Boolean).join("\n\n");
}
