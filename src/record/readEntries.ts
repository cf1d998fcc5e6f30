import type { DateTag, Entry, Link } from "../model/cv.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { isTexts, joinTexts, type Prose, type Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import { type EntryKind, KINDS } from "./kinds/kinds.ts";
import { readEntryDate } from "./readEntryDate.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { inWords } from "./sectionTitle.ts";

/** An entry as its schema gives it, whatever the kind. */
interface Written {
  date?: string;
  startDate?: string;
  endDate?: string;
  url?: string;
  location?: Text;
  summary?: Prose;
  highlights?: Text[];
  links?: Link[];
  tags?: string[];
  resume?: Record<string, unknown>;
  hidden?: boolean;
}

export interface EntryReading {
  entries: Entry[];
  diagnostics: Diagnostic[];
}

/** Reads a YAML file of dated entries of one kind; hidden ones are left out. */
export function readEntries(source: Source, kind: EntryKind, language: string, words: Words): EntryReading {
  const { value, place, diagnostics } = readRecordFile(source, KINDS[kind].schema);
  const entries = ((value ?? []) as Written[]).flatMap((written, index) => {
    const { tag, findings } = readEntryDate(written, language, words);
    diagnostics.push(
      ...findings.map(({ field, finding }) => {
        const { start, length } = place([index, field]);
        const isWhole = length !== finding.length;
        const quote = isWhole && /["']/.test(source.text.charAt(start)) ? 1 : 0;
        return diagnose(source, start + quote + finding.offset, finding.length, finding);
      }),
    );
    return written.hidden ? [] : [entryOf(written, tag, kind, words)];
  });
  return { entries, diagnostics };
}

function entryOf(written: Written, date: DateTag | undefined, kind: EntryKind, words: Words): Entry {
  const {
    date: single,
    hidden: _,
    startDate,
    endDate,
    highlights = [],
    links = [],
    tags = [],
    ...rest
  } = written;
  const { url, location, summary, resume, ...fields } = rest;
  const dates = {
    ...(single ? { date: single } : {}),
    ...(startDate ? { startDate } : {}),
    ...(endDate ? { endDate } : {}),
  };
  return {
    ...(date ? { date } : {}),
    ...(date ? { dates } : {}),
    ...(url ? { url } : {}),
    ...(location ? { location } : {}),
    ...(summary ? { summary } : {}),
    ...(resume ? { resume } : {}),
    highlights,
    links,
    tags,
    ...entryParts(fields as Entry["fields"], kind, words),
    fields: fields as Entry["fields"],
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
  const [what, whom] = (["what", "whom"] as const).map((role) =>
    joinTexts(KINDS[kind][role].map(textOf), ", "),
  );
  const facts = KINDS[kind].facts.map((name) => {
    const word = words[name];
    // One with a place for a number is for publications: `number` is "no. {value}".
    const label = typeof word === "string" && !word.includes("{") ? word : inWords(name);
    return { label, text: textOf(name) };
  });
  return {
    ...(what?.length ? { what, whom: whom ?? [] } : { what: whom ?? [], whom: [] }),
    facts: facts.filter(({ text }) => text.length > 0),
  };
}
