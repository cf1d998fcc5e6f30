import { kindOf } from "../../cv/sectionFiles.ts";
import { sectionTitle } from "../../cv/sectionTitle.ts";
import { source } from "../../diagnostics/source.ts";
import { ENTRY_KINDS, isEntryKind } from "../../kinds/kinds.ts";
import { profile as profileSchema } from "../../kinds/profile.ts";
import { site as siteSchema } from "../../kinds/site.ts";
import { readText } from "../../text/markdown.ts";
import { toPlain } from "../../text/plain.ts";
import { type Draft, type DraftSection, type Fields, filled } from "./draft.ts";
import { writeBib } from "./writeBib.ts";
import { writeYaml } from "./writeYaml.ts";

const COMMENTS = {
  otherNames: "Other spellings of your name, as papers print it: by these you are found in author lists.",
  sections: "The sections of the page, in order: each is a file in this folder.",
  foot: "The line at the foot of the page.",
};

/**
 * The data files of a draft, by name, as a person would have written them.
 * @param names those of the sections' files, without their endings
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export function writeDraft(draft: Draft, names: readonly string[], schemas: string): Record<string, string> {
  const { profile, site, people = [] } = draft;
  const keys = new Set<string>();
  const files = draft.sections.map((section, index) =>
    writeSection(section, names[index] ?? "", keys, schemas),
  );
  const language = String(site.language ?? "en");
  const sections = draft.sections.map((section, index) =>
    sectionLine(section, files[index]?.[0] ?? "", language),
  );
  const siteOrder = [...Object.keys(siteSchema.entries).filter((name) => name !== "foot"), "foot"];
  return {
    "profile.yaml": writeYaml(
      `${schemas}/profile`,
      inOrder(Object.keys(profileSchema.entries), filled(profile)),
      COMMENTS,
    ),
    "site.yaml": writeYaml(`${schemas}/site`, inOrder(siteOrder, { ...filled(site), sections }), COMMENTS),
    ...Object.fromEntries(files),
    ...(people.length > 0 ? { "people.yaml": writeYaml(`${schemas}/people`, people) } : {}),
  };
}

/** As one would say it: the degree before the university; when and where, and what else there is to say, behind. */
const FIRST = ["studyType", "area", "position", "course", "title", "name"];
const LAST = [
  "location",
  "date",
  "startDate",
  "endDate",
  "url",
  "summary",
  "highlights",
  "links",
  "tags",
  "hidden",
];

/** A section's file: its name and what stands in it. */
function writeSection(
  section: DraftSection,
  name: string,
  keys: Set<string>,
  schemas: string,
): [string, string] {
  const { kind, entries, publications, bib, csl, prose = "" } = section;
  if (publications) return [`${name}.bib`, writeBib(publications, keys)];
  if (bib !== undefined) return [`${name}.bib`, bib];
  if (csl !== undefined) return [`${name}.yaml`, csl];
  if (!entries || !isEntryKind(kind)) return [`${name}.md`, `${prose.trim()}\n`];
  const own = Object.keys(ENTRY_KINDS[kind].item.entries).filter((field) => !LAST.includes(field));
  const ordered = entries.map((entry) => inOrder([...FIRST, ...own, ...LAST], entry));
  return [`${name}.yaml`, writeYaml(`${schemas}/${kind}`, ordered)];
}

function inOrder(order: readonly string[], fields: Fields): Fields {
  return Object.fromEntries(
    [...new Set(order)].flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}

/** A section's name alone, where the theme makes the same of it; in other languages it may make another heading. */
function sectionLine({ title, kind, intro }: DraftSection, file: string, language: string): unknown {
  const name = file.replace(/\.\w+$/, "");
  const isUsual = /^en(-|$)/i.test(language) && toPlain(sectionTitle(name)) === toPlain(readText(title));
  const settings = filled({
    title: isUsual ? "" : title,
    kind: kindOf(source(file, "")) === kind ? "" : kind,
    intro,
  });
  return Object.keys(settings).length === 0 ? name : { file: name, ...settings };
}

/** What the files of sections are called: by their headings, or, where a kind is there once, by the kind. */
export function nameSections(sections: readonly DraftSection[]): string[] {
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
  const words = toPlain(readText(title)).normalize("NFC").toLowerCase();
  return words
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}
