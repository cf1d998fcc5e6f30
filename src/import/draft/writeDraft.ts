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

/**
 * The data files of a draft, by name, as a person would have written them.
 * @param names those of the sections' files, without their endings
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export function writeDraft(draft: Draft, names: readonly string[], schemas: string): Record<string, string> {
  const { profile, people = [] } = draft;
  const keys = new Set<string>();
  const files = draft.sections.map((section, index): [string, string] => {
    const { kind, entries = [], publications = [], bib = writeBib(publications, keys), csl, prose } = section;
    if (csl !== undefined) return [`${names[index]}.yaml`, csl];
    if (kind === "publications") return [`${names[index]}.bib`, bib];
    if (prose !== undefined || !isEntryKind(kind)) return [`${names[index]}.md`, `${prose?.trim()}\n`];
    const order = Object.keys(ENTRY_KINDS[kind].item.entries).filter((field) => !LAST.includes(field));
    const ordered = entries.map((entry) => inOrder([...FIRST, ...order, ...LAST], entry));
    return [`${names[index]}.yaml`, writeYaml(`${schemas}/${kind}`, ordered)];
  });
  const isEnglish = /^en(-|$)/i.test(String(draft.site.language ?? "en"));
  const sections = draft.sections.map((each, index) => sectionLine(each, files[index]?.[0] ?? "", isEnglish));
  const ofProfile = inOrder(Object.keys(profileSchema.entries), profile);
  const site = inOrder(Object.keys(siteSchema.entries), { ...draft.site, sections });
  return {
    "profile.yaml": writeYaml(`${schemas}/profile`, ofProfile),
    "site.yaml": writeYaml(`${schemas}/site`, site),
    ...Object.fromEntries(files),
    ...(people.length > 0 ? { "people.yaml": writeYaml(`${schemas}/people`, people) } : {}),
  };
}

/** As one would say it: the degree before the university; when and where, and what else there is to say, behind. */
const FIRST = ["studyType", "area", "position", "course", "title", "name"];
const LAST = ["location", "date", "startDate", "endDate", "url", "summary", "highlights", "links"];

function inOrder(order: readonly string[], fields: Fields): Fields {
  const names = [...new Set(order)].filter((name) => fields[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
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
  const words =
    toPlain(readText(title))
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 40).replace(/-$/, "");
}
