import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { ENTRY_KINDS, type EntryKind } from "../kinds/kinds.ts";
import type { Prose, Text } from "../text/nodes.ts";
import type { Words } from "../words/readWords.ts";
import { placeOf } from "../yaml/placeOf.ts";
import type { DateTag, Entry, Link } from "./model.ts";
import { readEntryDate } from "./readEntryDate.ts";
import { readRecordFile } from "./readRecordFile.ts";

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
  const { value, document, diagnostics } = readRecordFile(source, ENTRY_KINDS[kind]);
  const entries = ((value ?? []) as Written[]).flatMap((written, index) => {
    const { tag, findings } = readEntryDate(written, language, words);
    diagnostics.push(
      ...findings.map(({ field, finding }) => {
        const { start, length } = placeOf(document, [index, field], "value");
        const isWhole = length !== finding.length;
        const quote = isWhole && /["']/.test(source.text.charAt(start)) ? 1 : 0;
        return diagnose(source, start + quote + finding.offset, finding.length, finding);
      }),
    );
    return written.hidden ? [] : [entryOf(written, tag)];
  });
  return { entries, diagnostics };
}

function entryOf(written: Written, date: DateTag | undefined): Entry {
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
    fields: fields as Entry["fields"],
  };
}
