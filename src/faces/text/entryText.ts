import type { Cv, Entry, SectionKind } from "../../cv/model.ts";
import { joinTexts } from "../../text/joinTexts.ts";
import type { Text } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { hanging, indented } from "./layout.ts";
import { linkLines } from "./linkText.ts";

/** The fields of an entry's first line, in this order; all others follow on lines of their own. */
const FIRST_LINE: Partial<Record<SectionKind, string[]>> = {
  education: ["studyType", "area", "department", "institution"],
  experience: ["position", "department", "organization"],
  awards: ["title", "awarder"],
  teaching: ["course", "institution"],
  general: ["name", "role", "roles", "organization"],
};

/** A dated entry as lines of plain text: what, with whom, where and when; then all else that is known of it. */
export function entryText(entry: Entry, kind: SectionKind, { words, site }: Cv): string[] {
  const names = FIRST_LINE[kind] ?? Object.keys(entry.fields).slice(0, 1);
  const first = joinTexts([...names.map((name) => oneText(entry.fields[name])), entry.location], ", ");
  const others = Object.entries(entry.fields).filter(([name]) => !names.includes(name));
  return [
    hanging([toPlain(first), entry.date?.text].filter(Boolean).join(", ")),
    ...others.map(([name, value]) => indented(`${words[name] ?? name}: ${toPlain(oneText(value))}`)),
    indented(toPlain(entry.summary)),
    ...entry.highlights.map((highlight) => indented(toPlain(highlight), "- ")),
    ...linkLines(entry.url, entry.links, site.url).map((line) => indented(line)),
  ];
}

function oneText(value: Text | Text[] | undefined): Text {
  return value !== undefined && isList(value) ? joinTexts(value, ", ") : (value ?? []);
}

function isList(value: Text | Text[]): value is Text[] {
  return Array.isArray(value[0]);
}
