import * as v from "valibot";
import { Document, isMap, isSeq, type Scalar, visit } from "yaml";
import { readEntryDate } from "../../dates/readDate.ts";
import { filled } from "../../filled.ts";
import type { SectionKind } from "../../model/cv.ts";
import { source } from "../../problems/source.ts";
import { isEntryKind, KINDS } from "../../record/kinds/kinds.ts";
import { profile as PROFILE } from "../../record/kinds/profile.ts";
import { site as SITE } from "../../record/kinds/site.ts";
import { inWords, kindOf } from "../../record/sectionTitle.ts";
import { plainOf } from "../text/htmlToMarkdown.ts";
import type { Draft, DraftSection, Fields, Lost, Reason, ReportLine } from "./draft.ts";
import { writeBib } from "./writeBib.ts";

/** A data file before it is written down: fields, or a text as it is to be. */
export interface DataFile {
  name: string;
  kind: SectionKind | "profile" | "site" | "people";
  value: unknown;
}

/**
 * The data files of a draft. What a build would stop at (a mail address without an `@`, the 30th of February) is left out and
 * reported, so that what is imported builds.
 */
export function dataFiles({ profile, site, sections, people = [] }: Draft) {
  const report: ReportLine[] = [];
  const language = String(site.language ?? "en");
  const keys = new Set<string>();
  const names = nameSections(sections);
  const lostIn = (file: string) => (reason: Reason, text: string) => void report.push({ reason, file, text });
  const ofSections = sections.map((section, index): DataFile => {
    const { kind, entries = [], publications = [], bib = writeBib(publications, keys), prose } = section;
    const name = `${names[index]}.yaml`;
    if (kind === "publications") return { name: `${names[index]}.bib`, kind, value: bib };
    if (prose !== undefined || !isEntryKind(kind))
      return { name: `${names[index]}.md`, kind: "prose", value: `${prose?.trim()}\n` };
    const schemas = KINDS[kind].schema.item.entries;
    return { name, kind, value: entries.map((entry) => possible(entry, schemas, language, lostIn(name))) };
  });
  const isEnglish = /^en(-|$)/i.test(language);
  const lines = sections.map((each, index) => sectionLine(each, ofSections[index]?.name ?? "", isEnglish));
  const named = { ...profile, name: profile.name || "Your Name" };
  const owner = possible(named, PROFILE.entries, language, lostIn("profile.yaml"));
  const settings = possible(site, SITE.entries, language, lostIn("site.yaml"));
  const files: DataFile[] = [
    { name: "profile.yaml", kind: "profile", value: owner },
    { name: "site.yaml", kind: "site", value: { ...settings, sections: lines } },
    ...ofSections,
  ];
  if (people.length > 0) files.push({ name: "people.yaml", kind: "people", value: people });
  return { files, report };
}

/** What of `fields` a build takes, in the order in which it is written. */
function possible(fields: Fields, schemas: v.ObjectEntries, language: string, lost: Lost): Fields {
  const { date, startDate, endDate, ...undated } = fields;
  const { findings } = readEntryDate(fields, language);
  const isDated = findings.every(({ finding }) => finding.severity !== "error");
  const written = [date ?? startDate, endDate].filter(Boolean).join(" – ");
  if (!isDated) lost("date", `${written}: ${Object.values(undated)[0]}`);
  const given = filled(isDated ? fields : undated);
  const names = Object.keys({ ...schemas, ...given }).filter((name) => Object.hasOwn(given, name));
  const kept = names.filter((name) => {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const isValid = schema && v.is(schema, given[name]);
    if (!isValid) lost("invalid", `${name}: ${JSON.stringify(given[name])}`);
    return isValid;
  });
  return Object.fromEntries(kept.map((name) => [name, given[name]]));
}

/** A section's name alone, where the theme makes the same of it; in other languages it may make another heading. */
function sectionLine({ title, kind, intro }: DraftSection, file: string, isEnglish: boolean): unknown {
  const name = file.replace(/\.\w+$/, "");
  const isUsual = isEnglish && inWords(name) === plainOf(title);
  const isUsualKind = kindOf(source(file, "")) === kind;
  const settings = filled({ title: isUsual ? "" : title, kind: isUsualKind ? "" : kind, intro });
  return Object.keys(settings).length === 0 ? name : { file: name, ...settings };
}

/** What the files of sections are called: by their headings, or, where a kind is there once, by the kind. */
function nameSections(sections: readonly DraftSection[]): string[] {
  const taken = new Set(["profile", "site", "people"]);
  const headings = new Set(sections.map(({ title }) => slug(title)));
  return sections.map(({ name: own, title, kind }) => {
    const isUsual = kind !== "prose" && kind !== "general" && !taken.has(kind) && !headings.has(kind);
    const stem = own ?? (isUsual ? kind : slug(title) || "section");
    let name = stem;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
    taken.add(name);
    return name;
  });
}

function slug(title: string): string {
  const plain = plainOf(title).normalize("NFC").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 40).replace(/-$/, "");
}

/**
 * Writes a data file as a person would: the line that editors look for, an empty line between the entries of a list.
 * @param schemas the folder of the schemas, as it is called from where the file will stand
 */
export function writeFile({ kind, value }: DataFile, schemas: string): string {
  if (typeof value === "string") return value;
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Scalar: (key, node) => (key === "key" ? undefined : asWritten(node)) });
  const { contents } = document;
  for (const [index, item] of (isSeq(contents) ? contents.items : []).entries())
    if (isMap(item)) item.spaceBefore = index > 0;
  const written = document.toString({
    blockQuote: "literal",
    doubleQuotedMinMultiLineLength: 1000,
    lineWidth: 110,
  });
  return `# yaml-language-server: $schema=${schemas}/${kind}.json\n${written}`;
}

/** A year needs no quotes, and a text of several lines is easier to read below its key. */
function asWritten(node: Scalar): void {
  const { value } = node;
  if (typeof value !== "string") return;
  if (/^[1-9]\d{0,8}$/.test(value)) node.value = Number(value);
  else if (value.includes("\n")) node.value = `${value.trimEnd()}\n`;
}
