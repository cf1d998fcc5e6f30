import type { Finding } from "../problems/diagnostic.ts";
import type { Words } from "../text/words.ts";
import { type DateFinding, reversed } from "./findings.ts";
import { type ReadDate, readDate } from "./readDate.ts";
import { endsBefore, type Side } from "./time.ts";

/** A date from two fields; each field's findings are placed in that field's own text. */
export interface ReadStartAndEnd {
  date: ReadDate;
  startFindings: DateFinding[];
  endFindings: DateFinding[];
}

/**
 * Reads `startDate` and `endDate`, at least one of which is given. A start without an end goes on until the present,
 * as in JSON Resume; an end alone is that one time. Written forms are those of `readDate`.
 */
export function readStartAndEnd(
  startDate: string | number | undefined,
  endDate: string | number | undefined,
  language = "en",
  own?: Words,
): ReadStartAndEnd {
  const start = startDate === undefined ? undefined : readSide("startDate", startDate, language, own);
  const end = endDate === undefined ? undefined : readSide("endDate", endDate, language, own);
  const startFindings = start?.findings ?? [];
  const endFindings = end?.findings ?? [];
  const written = [start?.written, end?.written].filter((text) => text !== undefined).join(" – ");
  const date: ReadDate = { written, spans: [], findings: [], lead: start?.lead, note: (end ?? start)?.note };
  const isUsable = (!start || start.side) && (!end || end.side);
  if (isUsable && start?.side && end?.side && endsBefore(start.side, end.side)) {
    endFindings.push({
      ...reversed(start.written, end.written),
      offset: 0,
      length: Math.max(1, end.written.length),
    });
  } else if (isUsable && start?.side) {
    date.spans = [{ start: start.side, end: end?.side ?? "present", isRange: true }];
  } else if (isUsable && end?.side) {
    date.spans = [{ start: end.side, isRange: false }];
  }
  return { date, startFindings, endFindings };
}

function readSide(
  field: string,
  text: string | number,
  language: string,
  own: Words | undefined,
): Pick<ReadDate, "written" | "findings" | "note" | "lead"> & { side?: Side } {
  const { written, spans, findings, note, lead } = readDate(text, language, own);
  const [span, ...more] = spans;
  if (!span) return { written, findings };
  if (!span.start || span.isRange || more.length > 0) {
    return { written, findings: [{ ...notOneTime(field, written), offset: 0, length: written.length }] };
  }
  // A single time is asked for, so `2011-12` cannot mean two years.
  return {
    written,
    note,
    lead,
    side: span.start,
    findings: findings.filter(({ code }) => code !== "ambiguous-date"),
  };
}

function notOneTime(field: string, written: string): Finding {
  return {
    severity: "warning",
    code: "unreadable-date",
    message: `\`${field}\` takes one time and \`${written}\` says more, so it is shown as written`,
    remedy: "write one time here, such as `2019-09`, or both in `date` instead",
  };
}
