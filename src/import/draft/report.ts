import type { Source } from "../../diagnostics/source.ts";

/** Why something of the input is not in the data files as it was: the most important first. */
export const REASONS = {
  unsafe: "An address that is not safe to follow is left out",
  date: "A date that cannot be is left out; write it anew",
  invalid: "A value that the theme's data cannot hold is left out; write it anew",
  citation: "A publication stays text, since title, people and venue do not stand on lines of their own",
  year: "A publication has no year; add one in the `.bib`",
  place: "The theme has no place for this",
  active: "Scripts, frames and drawings are left out",
  liquid: "Liquid is not run, so what it would have written is not here",
  legend: "The theme explains the marks behind names by itself",
  comment: "A comment, which no page shows, is left out",
  settings: "Settings of the other program are left out",
} as const;

export type Reason = keyof typeof REASONS;

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
export class Report {
  readonly lines: ReportLine[] = [];
  readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  /** Reports `text`, which stands at `offset`, or else where the file first has its beginning. */
  add(reason: Reason, text: string, offset = this.source.text.indexOf(text.slice(0, 20))): void {
    const { line } = this.source.at(offset);
    this.lines.push({ reason, file: this.source.file, ...(offset < 0 ? {} : { line }), text: text.trim() });
  }
}

const MOST_LINES = 5;
const MOST_LETTERS = 90;

/**
 * The report for a terminal, about a screen long: a paragraph for each reason, the most important first.
 * @param whole whether nothing is shortened
 */
export function formatReport(lines: readonly ReportLine[], whole = false): string {
  const paragraphs = Object.entries(REASONS).flatMap(([reason, sentence]) => {
    const said = lines.filter((line) => line.reason === reason).map((line) => `  ${formatLine(line, whole)}`);
    const isLong = !whole && said.length > MOST_LINES + 1;
    const shown = isLong ? [...said.slice(0, MOST_LINES), `  … and ${said.length - MOST_LINES} more`] : said;
    return said.length > 0 ? [[`${sentence}:`, ...shown].join("\n")] : [];
  });
  const isShortened =
    !whole && paragraphs.some((paragraph) => /…$/m.test(paragraph) || /^ {2}… and/m.test(paragraph));
  return [...paragraphs, ...(isShortened ? ["All of it, unshortened: add `--all`."] : [])].join("\n\n");
}

function formatLine({ file, line, text }: ReportLine, whole: boolean): string {
  const said = text.replace(/\s+/g, " ");
  const cut = whole || said.length <= MOST_LETTERS ? said : `${said.slice(0, MOST_LETTERS)}…`;
  return `${line === undefined ? file : `${file}:${line}`}: ${cut}`;
}
