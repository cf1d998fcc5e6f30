import * as v from "valibot";
import { Document, isMap, isSeq, Scalar, visit } from "yaml";
import { readEntryDate } from "../../dates/readDate.ts";
import { filled } from "../../filled.ts";
import { source } from "../../problems/source.ts";
import { isEntryKind, KINDS } from "../../record/kinds/kinds.ts";
import { profile as profileSchema } from "../../record/kinds/profile.ts";
import { site as siteSchema } from "../../record/kinds/site.ts";
import { kindOf, sectionTitle } from "../../record/sectionTitle.ts";
import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import type { Draft, DraftSection, Fields, ReportLine } from "./draft.ts";
import { writeBib } from "./writeBib.ts";

/**
 * The data files of a draft, by name, as a person would have written them. What a build would stop at (a mail address
 * without an `@`, the 30th of February) is left out and reported, so that what is imported builds.
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export function writeDraft(
  { profile, site, sections, people = [] }: Draft,
  schemas: string,
): { files: Record<string, string>; report: ReportLine[] } {
  const report: ReportLine[] = [];
  const language = String(site.language ?? "en");
  const keys = new Set<string>();
  const names = nameSections(sections);
  const yaml = (kind: string, fields: Fields | Fields[]) => writeYaml(`${schemas}/${kind}`, fields);
  const files = sections.map((section, index): [string, string] => {
    const { kind, entries = [], publications = [], bib = writeBib(publications, keys), csl, prose } = section;
    const file = `${names[index]}.yaml`;
    if (csl !== undefined) return [file, csl];
    if (kind === "publications") return [`${names[index]}.bib`, bib];
    if (prose !== undefined || !isEntryKind(kind)) return [`${names[index]}.md`, `${prose?.trim()}\n`];
    const possible = entries.map((entry) => withPossibleDates(file, entry, language, report));
    const schema = KINDS[kind].schema.item.entries;
    const kept = possible.map((entry) => valid(file, schema, entry, report));
    return [file, yaml(kind, kept)];
  });
  const isEnglish = /^en(-|$)/i.test(language);
  const lines = sections.map((each, index) => sectionLine(each, files[index]?.[0] ?? "", isEnglish));
  const owner = { ...profile, name: profile.name || "Your Name" };
  const ofProfile = valid("profile.yaml", profileSchema.entries, owner, report);
  const ofSite = { ...valid("site.yaml", siteSchema.entries, site, report), sections: lines };
  files.unshift(["profile.yaml", yaml("profile", ofProfile)], ["site.yaml", yaml("site", ofSite)]);
  if (people.length > 0) files.push(["people.yaml", yaml("people", people)]);
  return { files: Object.fromEntries(files), report };
}

/** The fields that their schemas allow, in the order in which they are written; the others are reported. */
function valid(file: string, schemas: v.ObjectEntries, fields: Fields, report: ReportLine[]): Fields {
  const given = filled(fields);
  const names = new Set([...Object.keys(schemas), ...Object.keys(given)]);
  const kept = [...names].flatMap((name): [string, unknown][] => {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!Object.hasOwn(given, name)) return [];
    if (schema && v.is(schema, given[name])) return [[name, given[name]]];
    report.push({ reason: "invalid", file, text: `${name}: ${JSON.stringify(given[name])}` });
    return [];
  });
  return Object.fromEntries(kept);
}

function withPossibleDates(file: string, entry: Fields, language: string, report: ReportLine[]): Fields {
  const { findings } = readEntryDate(entry, language, {});
  if (findings.every(({ finding }) => finding.severity !== "error")) return entry;
  const { date, startDate, endDate, ...rest } = entry;
  const written = [date ?? startDate, endDate].filter(Boolean).join(" – ");
  report.push({ reason: "date", file, text: `${written}: ${Object.values(rest)[0]}` });
  return rest;
}

/** A section's name alone, where the theme makes the same of it; in other languages it may make another heading. */
function sectionLine({ title, kind, intro }: DraftSection, file: string, isEnglish: boolean): unknown {
  const name = file.replace(/\.\w+$/, "");
  const isUsual = isEnglish && toPlain(sectionTitle(name)) === toPlain(readText(title));
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
  const plain = toPlain(readText(title)).normalize("NFC").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 40).replace(/-$/, "");
}

/** What to say above a field. */
const COMMENTS: Record<string, string> = {
  otherNames: " Other spellings of your name, as papers print it: by these you are found in author lists.",
  sections: " The sections of the page, in order: each is a file in this folder.",
};

/** Writes a data file as a person would: the line that editors look for, an empty line between the entries of a list. */
export function writeYaml(schema: string, value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, { Scalar: (key, node) => (key === "key" ? undefined : asWritten(node)) });
  const { contents } = document;
  for (const [index, item] of (isSeq(contents) ? contents.items : []).entries())
    if (isMap(item)) item.spaceBefore = index > 0;
  for (const { key } of isMap<Scalar<string>>(contents) ? contents.items : [])
    if (COMMENTS[key.value] && !Array.isArray(value)) key.commentBefore = COMMENTS[key.value] ?? null;
  const written = document.toString({ doubleQuotedMinMultiLineLength: 1000, lineWidth: 110 });
  return `# yaml-language-server: $schema=${schema}.json\n${written}`;
}

/** A year needs no quotes, and a text of several lines is easier to read below its key. */
function asWritten(node: Scalar): void {
  const { value } = node;
  if (typeof value !== "string") return;
  const needsQuotes = /^[-?:,[\]{}#&*!|>'"%@`=]|: |:$| #/.test(value);
  if (/^[1-9]\d{0,8}$/.test(value)) node.value = Number(value);
  else if (value.includes("\n")) {
    node.value = `${value.trimEnd()}\n`;
    node.type = Scalar.BLOCK_LITERAL;
  } else if (value.length > 90 && needsQuotes) node.type = Scalar.BLOCK_FOLDED;
}
