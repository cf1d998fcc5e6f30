import type { Publication, Section, SectionPage } from "../model/cv.ts";
import { caught, type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Part, YamlFile } from "../problems/readYaml.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import { marksOf } from "../text/foreign.ts";
import { readProse } from "../text/markdown.ts";
import { inSpan } from "../text/nodes.ts";
import { checkSettings } from "./checkSite.ts";
import { findingOf } from "./findings.ts";
import { isEntryKind, KINDS } from "./kinds/kinds.ts";
import type { SectionSettings } from "./kinds/site.ts";
import { listEntries, withEntries, withPublications } from "./listEntries.ts";
import { type EntryReader, readEntries } from "./readEntries.ts";
import { kindOf, sectionFiles, sectionTitle } from "./sectionTitle.ts";

/** What the sections of a record are read with. */
interface SectionReader extends EntryReader {
  files: Source[];
  /** Those of all files that a section names. */
  publications: readonly Publication[];
  /** Places a finding in `site.yaml`. */
  at: YamlFile["at"];
}

interface SectionsReading {
  sections: Section[];
  pages: SectionPage[];
  diagnostics: Diagnostic[];
}

/**
 * Reads the sections in the order in which `site.yaml` names them, those that stand on the CV and those with a page of
 * their own; a name without a file is reported there, and a file without a name, unless no name could be read at all.
 */
export function readSections(asked: readonly SectionSettings[], reader: SectionReader): SectionsReading {
  const known = sectionFiles(reader.files);
  const ids = sectionIds(asked);
  const read = asked.map((settings, place): SectionsReading => {
    const name = settings.file;
    const [file, another] = known.get(name) ?? [];
    const at = (setting: string, finding: Finding, part?: Part) =>
      reader.at(["sections", place, setting], finding, part);
    if (!file || another) {
      const finding = another ? findingOf("two-files", name) : noFile(name, [...known.keys()]);
      return { sections: [], pages: [], diagnostics: [at("file", finding)] };
    }
    const kind = settings.kind ?? kindOf(file);
    const { content, diagnostics } = readContent(file, kind, reader);
    const head: Section = {
      id: ids.get(settings) ?? name,
      kind,
      title: settings.title ?? sectionTitle(name, reader.words),
      file: file.file,
      place,
      ...(settings.intro && { intro: settings.intro }),
      ...content,
    };
    const papers =
      kind === "publications" ? reader.publications.filter((each) => each.file === file.file) : [];
    const problems = checkSettings(settings, head, papers, at);
    const section = listed(head, papers, settings, reader);
    return { ...placed(section, settings), diagnostics: [...diagnostics, ...problems] };
  });
  const named = new Set(asked.map(({ file }) => file));
  const forgotten = [...known].filter(([name]) => named.size > 0 && !named.has(name));
  const unnamed = forgotten.map(([name, [file]]) =>
    diagnoseFile(file?.file ?? name, findingOf("unlisted-file", name)),
  );
  return {
    sections: read.flatMap(({ sections }) => sections),
    pages: read.flatMap(({ pages }) => pages),
    diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...unnamed],
  };
}

/** A section with what it lists in the order that its settings ask for. */
function listed(
  section: Section,
  papers: readonly Publication[],
  settings: SectionSettings,
  { words }: EntryReader,
): Section {
  const { id, kind, entries } = section;
  if (kind === "publications") return withPublications(section, listPublications(papers, settings));
  if (!entries || !isEntryKind(kind)) return section;
  const { list, onRequest } = KINDS[kind];
  const groups = listEntries(entries, { ...list, ...settings }, kind, words);
  const taken = new Set<string>();
  for (const entry of groups.flatMap((group) => group.entries))
    if (entry.page) entry.page = `/${id}/${freeName(entry.page, taken)}/`;
  if (!entries.some(({ fields }) => onRequest?.some((name) => fields[name])))
    return withEntries(section, groups);
  const says = [{ type: "text" as const, value: String(words.onRequest) }];
  return { ...section, entries: [], prose: [{ type: "paragraph", children: says }], onRequest: groups };
}

/** Where a section stands: on the CV, on a page, or the first of its entries on the CV and all on a page; and its entries' own pages. */
function placed(
  section: Section,
  { page, limit: asked }: SectionSettings,
): Pick<SectionsReading, "sections" | "pages"> {
  const { id, kind, file, entries = [], groups = [] } = section;
  const ofEntries = entries.flatMap((entry): SectionPage[] => {
    const head = { id, kind, file, title: entry.what };
    return entry.page ? [{ url: entry.page, section: head, entry, isMade: true }] : [];
  });
  const limit = asked ?? (page === undefined && isEntryKind(kind) ? KINDS[kind].list?.limit : undefined);
  const url = `/${page ?? id}/`;
  const isPart = limit !== undefined && entries.length > 0;
  const part = { ...withEntries(section, groups, entries.slice(0, limit)), more: url, all: entries.length };
  const ofSection = { url, section, ...(page === undefined && { isMade: true }) };
  return {
    sections: isPart ? [part] : page === undefined ? [section] : [],
    pages: [...ofEntries, ...(isPart || page !== undefined ? [ofSection] : [])],
  };
}

/** What a file says, but for publications, which are read before. */
function readContent(
  file: Source,
  kind: string,
  reader: SectionReader,
): { content: Pick<Section, "prose" | "entries" | "translation">; diagnostics: Diagnostic[] } {
  if (isEntryKind(kind)) {
    const { entries, diagnostics } = readEntries(file, kind, reader);
    return { content: { entries }, diagnostics };
  }
  if (kind === "prose") return readProseFile(file, reader);
  const isEmpty = file.file.endsWith(".bib") && !file.text.replace(/%.*/g, "").includes("@");
  return {
    content: {},
    diagnostics: isEmpty ? [diagnoseFile(file.file, findingOf("empty-file", "entry"))] : [],
  };
}

/** Reads a file of prose, or its translation, `background.ko.md`, where there is one. */
function readProseFile(file: Source, { files, tongue }: SectionReader): ReturnType<typeof readContent> {
  const { language, languages } = tongue;
  const [main = language] = languages;
  const own = file.file.replace(/(?=\.\w+$)/, `.${language}`);
  const translation = language === main ? undefined : files.find((each) => each.file === own);
  const shown = translation ?? file;
  const diagnostics: Diagnostic[] = [];
  const prose = caught(
    () => readProse(shown.text),
    (finding) => diagnostics.push(diagnose(shown, 0, 1, finding)),
  );
  if (prose?.length === 0) diagnostics.push(diagnoseFile(shown.file, findingOf("empty-file", "paragraph")));
  const standsIn = language !== main && !translation;
  if (standsIn) diagnostics.push(diagnoseFile(file.file, findingOf("untranslated:file", language, own)));
  const said = prose && standsIn ? inSpan(prose, marksOf(main, language)) : prose;
  const content = { prose: said ?? [], ...(translation && { translation: translation.file }) };
  return { content, diagnostics };
}

/** A file may stand under two headings; the name of the second one gets a number. Those on the CV come first. */
function sectionIds(asked: readonly SectionSettings[]): Map<SectionSettings, string> {
  const taken = new Set<string>();
  const hasPage = ({ page }: SectionSettings) => Number(page !== undefined);
  const inTurn = asked.toSorted((one, other) => hasPage(one) - hasPage(other));
  const idOf = ({ file }: SectionSettings) => file.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return new Map(inTurn.map((settings) => [settings, freeName(idOf(settings), taken)]));
}

/** The name, with a number where it is taken; it is then. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  taken.add(free);
  return free;
}

/** Of a name that no data file has, with its ending or without. */
function noFile(name: string, known: string[]): Finding {
  const stem = name.replace(/\.(?:ya?ml|md|bib)$/i, "");
  const { finding, near } = unknownName("section", stem, known);
  const toMake = `make \`${stem}.yaml\`, \`${stem}.md\` or \`${stem}.bib\` in the data folder`;
  const remedy = near ? finding.remedy : `${toMake}, or take it out of the list`;
  return { ...finding, ...findingOf("unknown-section", name, remedy) };
}
