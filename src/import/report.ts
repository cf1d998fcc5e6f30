import { type Source, source } from "../diagnostics/source.ts";

/** Something of the input that is not in the data files as it was, or needs a look. */
export interface ReportLine {
  file: string;
  line?: number;
  column?: number;
  /** The input's own words. */
  text: string;
  /** What became of it and why, one sentence without a full stop. */
  why: string;
}

/** Collects what an import has to say about one file. */
export class Report {
  readonly lines: ReportLine[] = [];
  readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  /** One that nobody reads, for trying out what something is. */
  static unheard(): Report {
    return new Report(source("", ""));
  }

  /** Reports `text`, which stands at `offset` of the file. */
  add(offset: number, text: string, why: string): void {
    const { line, column } = this.source.at(offset);
    this.lines.push({ file: this.source.file, line, column, text: text.trim(), why });
  }
}

/** Writes the report for a terminal: one paragraph for each reason, its places below it. */
export function formatReport(lines: readonly ReportLine[]): string {
  const byReason = new Map<string, string[]>();
  for (const place of inOrder(lines)) {
    const places = byReason.get(place.why) ?? [];
    byReason.set(place.why, [...places, `  ${placeOf(place)}: ${quote(place.text)}`]);
  }
  return [...byReason].map(([why, places]) => [`${why}:`, ...places].join("\n")).join("\n\n");
}

/** The lines by file and place. */
export function inOrder(lines: readonly ReportLine[]): ReportLine[] {
  return lines.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file, "en") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

function placeOf({ file, line, column }: ReportLine): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

function quote(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
