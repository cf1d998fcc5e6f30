import type * as v from "valibot";
import { formatDate } from "../dates/formatDate.ts";
import { readEntryDate } from "../dates/readDate.ts";
import type { DateTag, Entry, Site } from "../model/cv.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { withLanguage } from "../text/foreign.ts";
import { joinTexts, type Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import type { entryFields } from "./kinds/kind.ts";
import { type EntryKind, fieldsOf, KINDS } from "./kinds/kinds.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { inWords } from "./sectionTitle.ts";
import type { StandIns, Tongue } from "./translations.ts";

/** What an entry has whatever its kind. */
type Shared = v.InferOutput<v.StrictObjectSchema<typeof entryFields, undefined>>;

/** What entries of every kind are read with. */
export interface EntryReader {
  tongue: Tongue;
  /** How dates look. */
  dates?: Site["dates"];
  words: Words;
}

/** Reads a YAML file of dated entries of one kind; hidden ones are left out. */
export function readEntries(
  source: Source,
  kind: EntryKind,
  { tongue, dates, words }: EntryReader,
): { entries: Entry[]; diagnostics: Diagnostic[]; standIns: StandIns } {
  const { language } = tongue;
  const { value = [], place, diagnostics, standIns } = readRecordFile(source, KINDS[kind].schema, tongue);
  const entries = (value as Shared[]).flatMap((written, index) => {
    const { date, findings } = readEntryDate(written, language, words);
    const tag = date && formatDate(date, language, words, dates);
    for (const { field, finding } of findings) {
      const { start, length } = place([index, field]);
      const isWhole = length !== finding.length;
      const quote = isWhole && /["']/.test(source.text.charAt(start)) ? 1 : 0;
      diagnostics.push(diagnose(source, start + quote + finding.offset, finding.length, finding));
    }
    return written.hidden ? [] : [entryOf(written, tag, kind, { language, words })];
  });
  return { entries, diagnostics, standIns };
}

function entryOf(
  written: Shared,
  tag: DateTag | undefined,
  kind: EntryKind,
  { language, words }: { language: string; words: Words },
): Entry {
  const own = fieldsOf(kind);
  const { lists } = KINDS[kind];
  const partOf = (isPart: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(written).filter(([name]) => isPart(name)));
  const fields: Entry["fields"] = Object.fromEntries(
    Object.entries(partOf((name) => own.includes(name))).map(([name, value]) => [
      name,
      // Several fields stand in one line, each in its own language.
      ((lists.includes(name) ? value : [value]) as Text[]).map((text) => withLanguage(text, language)),
    ]),
  );
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
  const textOf = (name: string) => joinTexts(fields[name], ", ");
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
