import { formatDate } from "../dates/formatDate.ts";
import { readEntryDate } from "../dates/readDate.ts";
import { filled } from "../filled.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { Path } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import { slugOf } from "../publications/slugs.ts";
import { withLanguage } from "../text/foreign.ts";
import { joinTexts, type Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import type { Entry, Link, Site } from "./cv.ts";
import type { SharedFields } from "./kinds/kind.ts";
import { type EntryKind, fieldsOf, KINDS } from "./kinds/kinds.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { inWords } from "./sectionTitle.ts";
import type { Tongue } from "./translations.ts";

/** What entries of every kind are read with. */
export interface EntryReader {
  tongue: Tongue;
  /** How dates look. */
  dates?: Site["dates"] | undefined;
  words: Words;
}

/**
 * Reads a YAML file of dated entries of one kind; hidden ones are left out, and several things that stand in one are entries of
 * their own within it.
 */
export function readEntries(
  source: Source,
  kind: EntryKind,
  { tongue, dates, words }: EntryReader,
): { entries: Entry[]; diagnostics: Diagnostic[] } {
  const { language } = tongue;
  const { schema, several = "", what, about, whom } = KINDS[kind];
  const { value = [], at, spellings, diagnostics } = readRecordFile(source, schema, tongue);
  /** What an entry is called first, which is the same in each language. */
  const nameAt = (path: Path) =>
    [...what, ...about, ...whom].flatMap((name) => spellings([...path, name]))[0];
  const read = (written: SharedFields, path: Path): Entry[] => {
    const { date, findings } = readEntryDate(written, language, words);
    diagnostics.push(...findings.map(({ field, finding }) => at([...path, field], finding)));
    const when = { date: written.date, startDate: written.startDate, endDate: written.endDate };
    const tag = date && formatDate(date, language, words, dates);
    const inner = (written as Record<string, unknown>)[several] as SharedFields[] | undefined;
    const entry: Entry = {
      ...entryOf(written, kind, { language, words }),
      ...(tag && { date: tag, dates: filled(when) }),
      // The rest of its address is known once the section is; of several things in one, each has its own.
      ...((written.page || written.body) && !inner && { page: slugOf((nameAt(path) ?? kind).toLowerCase()) }),
    };
    const all = inner?.flatMap((each, index) => read(each, [...path, several, index])) ?? [entry];
    return written.hidden ? [] : inner ? all.map((each) => within(each, entry)) : all;
  };
  const entries = (value as SharedFields[]).flatMap((written, index) => read(written, [index]));
  return { entries, diagnostics };
}

/** One of several things in an entry: it has the fields of that, where it does not say them itself. */
function within(entry: Entry, outer: Entry): Entry {
  const { group } = { ...outer, ...entry };
  return {
    ...{ ...entry, ...(group && { group }), within: outer },
    tags: [...new Set([...outer.tags, ...entry.tags])],
    fields: { ...outer.fields, ...entry.fields },
  };
}

function entryOf(
  written: SharedFields,
  kind: EntryKind,
  { language, words }: { language: string; words: Words },
): Entry {
  const own = fieldsOf(kind);
  const { lists, links: addresses, several } = KINDS[kind];
  const fields: Entry["fields"] = {};
  const links: Link[] = [];
  const shared: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written)) {
    const word = words[name];
    const label = typeof word === "string" ? word : inWords(name);
    // Several fields stand in one line, each in its own language.
    if (own.includes(name))
      fields[name] = ((lists.includes(name) ? value : [value]) as Text[]).map((text) =>
        withLanguage(text, language),
      );
    else if (addresses.includes(name)) links.push({ label, url: String(value), icon: ICONS[name] ?? "link" });
    else if (name !== several) shared[name] = value;
  }
  const { hidden, date, startDate, endDate, page, ...rest }: SharedFields = shared;
  const highlights = (rest.highlights ?? []).map((each) => ("text" in each ? each : { text: each }));
  const highlightTags = highlights.map((each) => ("tags" in each && each.tags) || []);
  return {
    ...{ tags: [] },
    ...rest,
    highlights: highlights.map(({ text }) => text),
    ...(highlightTags.some(({ length }) => length > 0) && { highlightTags }),
    links: [...links, ...(rest.links ?? [])],
    ...entryParts(fields, kind, words),
    fields,
  };
}

/** The icons of addresses with a name of their own. */
const ICONS: Record<string, string> = { slides: "person-chalkboard", video: "video" };

/** The fields of an entry by their role: what, what is said of it, with whom, and facts with their names. */
export function entryParts(
  fields: Entry["fields"],
  kind: EntryKind,
  words: Words,
): Pick<Entry, "what" | "about" | "whom" | "facts"> {
  const roles = KINDS[kind];
  const comma = String(words.comma ?? ", ");
  const saidIn = (name: string) => joinTexts(fields[name], comma);
  const said = (names: string[]) => names.map(saidIn).filter((text) => text.length > 0);
  const [first = [], ...others] = said(roles.whom);
  const what = joinTexts(said(roles.what), comma);
  const about = joinTexts(said(roles.about), "; ");
  const facts = roles.facts.map((name) => {
    const word = words[name];
    const [before, behind] = typeof word === "string" ? word.split("{value}") : [inWords(name)];
    if (behind === undefined) return { label: before ?? "", text: saidIn(name) };
    // `number` is "no. {value}".
    const text = joinTexts([wordsAsText(before), saidIn(name), wordsAsText(behind)], "");
    return { label: "", text: fields[name] ? text : [] };
  });
  const isNamed = what.length > 0 || about.length > 0;
  return {
    what: isNamed ? what : first,
    ...(about.length > 0 && { about }),
    whom: joinTexts(isNamed ? [first, ...others] : others, comma),
    facts: facts.filter(({ text }) => text.length > 0),
  };
}

function wordsAsText(value = ""): Text {
  return value ? [{ type: "text", value }] : [];
}
