import type * as v from "valibot";
import type { DateFinding } from "../dates/findings.ts";
import { formatDate } from "../dates/formatDate.ts";
import { readDate } from "../dates/readDate.ts";
import { readStartAndEnd } from "../dates/readStartAndEnd.ts";
import type { DateTag, Entry } from "../model/cv.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { isTexts, joinTexts } from "../text/joinTexts.ts";
import type { Words } from "../text/readWords.ts";
import type { entryFields } from "./kinds/kind.ts";
import { type EntryKind, fieldsOf, KINDS } from "./kinds/kinds.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { inWords } from "./sectionTitle.ts";

/** What an entry has whatever its kind. */
type Shared = v.InferOutput<v.StrictObjectSchema<typeof entryFields, undefined>>;
type Dates = Pick<Shared, "date" | "startDate" | "endDate">;

/** Reads a YAML file of dated entries of one kind; hidden ones are left out. */
export function readEntries(
  source: Source,
  kind: EntryKind,
  language: string,
  words: Words,
): { entries: Entry[]; diagnostics: Diagnostic[] } {
  const { value = [], place, diagnostics } = readRecordFile(source, KINDS[kind].schema);
  const entries = (value as Shared[]).flatMap((written, index) => {
    const { tag, findings } = readEntryDate(written, language, words);
    for (const { field, finding } of findings) {
      const { start, length } = place([index, field]);
      const isWhole = length !== finding.length;
      const quote = isWhole && /["']/.test(source.text.charAt(start)) ? 1 : 0;
      diagnostics.push(diagnose(source, start + quote + finding.offset, finding.length, finding));
    }
    return written.hidden ? [] : [entryOf(written, tag, kind, words)];
  });
  return { entries, diagnostics };
}

/** The date tag of an entry: from `date`, else from `startDate` and `endDate`; none where no date is given. */
export function readEntryDate(
  { date, startDate, endDate }: Dates,
  language: string,
  words: Words,
): { tag?: DateTag; findings: { field: keyof Dates; finding: DateFinding }[] } {
  const of = (field: keyof Dates, findings: DateFinding[]) => findings.map((finding) => ({ field, finding }));
  if (date !== undefined) {
    const read = readDate(date, language, words);
    return { tag: formatDate(read, language, words), findings: of("date", read.findings) };
  }
  if (startDate === undefined && endDate === undefined) return { findings: [] };
  const { date: read, startFindings, endFindings } = readStartAndEnd(startDate, endDate, language, words);
  const findings = [...of("startDate", startFindings), ...of("endDate", endFindings)];
  return { tag: formatDate(read, language, words), findings };
}

function entryOf(written: Shared, tag: DateTag | undefined, kind: EntryKind, words: Words): Entry {
  const own = fieldsOf(kind);
  const partOf = (isPart: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(written).filter(([name]) => isPart(name)));
  const fields = partOf((name) => own.includes(name)) as Entry["fields"];
  const { hidden, date, startDate, endDate, ...shared }: Shared = partOf((name) => !own.includes(name));
  const dates = Object.entries({ date, startDate, endDate }).filter(([, given]) => given);
  return {
    highlights: [],
    links: [],
    tags: [],
    ...shared,
    ...(tag ? { date: tag, dates: Object.fromEntries(dates) } : {}),
    ...entryParts(fields, kind, words),
    fields,
  };
}

/** The fields of an entry by their role: what, with whom, and facts with their names. */
export function entryParts(
  fields: Entry["fields"],
  kind: EntryKind,
  words: Words,
): Pick<Entry, "what" | "whom" | "facts"> {
  const textOf = (name: string) =>
    [fields[name] ?? []].flatMap((value) => (isTexts(value) ? joinTexts(value, ", ") : value));
  const what = joinTexts(KINDS[kind].what.map(textOf), ", ");
  const whom = joinTexts(KINDS[kind].whom.map(textOf), ", ");
  const facts = KINDS[kind].facts.map((name) => {
    const word = words[name];
    // One with a place for a number is for publications: `number` is "no. {value}".
    const label = typeof word === "string" && !word.includes("{") ? word : inWords(name);
    return { label, text: textOf(name) };
  });
  return {
    ...(what.length > 0 ? { what, whom } : { what: whom, whom: [] }),
    facts: facts.filter(({ text }) => text.length > 0),
  };
}
