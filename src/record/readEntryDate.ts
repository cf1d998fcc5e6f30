import type { DateFinding } from "../dates/findings.ts";
import { formatDate } from "../dates/formatDate.ts";
import { readDate } from "../dates/readDate.ts";
import { readStartAndEnd } from "../dates/readStartAndEnd.ts";
import type { DateTag } from "../model/cv.ts";
import type { Words } from "../text/words.ts";

interface WrittenDates {
  date?: string;
  startDate?: string;
  endDate?: string;
}

/** A problem with one of an entry's dates. */
export interface FieldFinding {
  field: keyof WrittenDates;
  finding: DateFinding;
}

/** The date tag of an entry: from `date`, else from `startDate` and `endDate`; none where no date is given. */
export function readEntryDate(
  { date, startDate, endDate }: WrittenDates,
  language: string,
  words: Words,
): { tag?: DateTag; findings: FieldFinding[] } {
  if (date !== undefined) {
    const read = readDate(date, language, words);
    return { tag: formatDate(read, language, words), findings: of("date", read.findings) };
  }
  if (startDate === undefined && endDate === undefined) return { findings: [] };
  const { date: read, startFindings, endFindings } = readStartAndEnd(startDate, endDate, language, words);
  const findings = [...of("startDate", startFindings), ...of("endDate", endFindings)];
  return { tag: formatDate(read, language, words), findings };
}

function of(field: keyof WrittenDates, findings: DateFinding[]): FieldFinding[] {
  return findings.map((finding) => ({ field, finding }));
}
