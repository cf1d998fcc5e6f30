import type { Publication, Section, SectionPage } from "../model/cv.ts";
import { caught } from "../problems/caught.ts";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { isCertain, unknownName } from "../problems/unknownName.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import { readProse } from "../text/markdown.ts";
import type { Words } from "../text/words.ts";
import { checkSettings } from "./checkSettings.ts";
import { emptySection } from "./emptyFile.ts";
import { isEntryKind } from "./kinds/kinds.ts";
import { type EntryReading, readEntries } from "./readEntries.ts";
import type { SectionRequest } from "./readSite.ts";
import { kindOf, sectionFiles } from "./sectionFiles.ts";
import { sectionTitle } from "./sectionTitle.ts";

export interface SectionReader {
  /** `site.yaml`, where the sections are asked for. */
  site: Source;
  language: string;
  words: Words;
  /** Those of a `.bib` file that is named by a section. */
  publicationsOf: (file: Source) => Publication[];
}

/**
 * Reads the sections in the order in which `site.yaml` names them, those that stand on the CV and those with a page of
 * their own; a name without a file is reported there, and
 * a file without a name, unless no name could be read at all.
 */
export function readSections(
  requests: SectionRequest[],
  files: Source[],
  reader: SectionReader,
): { sections: Section[]; pages: SectionPage[]; diagnostics: Diagnostic[] } {
  const known = sectionFiles(files);
  const diagnostics: Diagnostic[] = [];
  const sections: Section[] = [];
  const pages: SectionPage[] = [];
  const entries = new Map<string, EntryReading>();
  const read = new Set<Source>();
  const ids = sectionIds(requests);
  for (const [number, request] of requests.entries()) {
    const { settings, start, length } = request;
    const [file, another] = known.get(settings.file) ?? [];
    if (!file || another) {
      const finding = another ? twoFiles(settings.file) : noFile(settings.file, [...known.keys()]);
      diagnostics.push(diagnose(reader.site, start, length, finding));
      continue;
    }
    const kind = settings.kind ?? kindOf(file);
    const section: Section = {
      id: ids.get(request) ?? settings.file,
      kind,
      title: settings.title ?? sectionTitle(settings.file, reader.words),
      file: file.file,
      place: number,
    };
    if (settings.intro) section.intro = settings.intro;
    if (kind === "prose") {
      const report = (finding: Finding) => diagnostics.push(diagnose(file, 0, 1, finding));
      section.prose = caught(() => readProse(file.text), report) ?? [];
    }
    if (kind === "publications") {
      section.list = listPublications(reader.publicationsOf(file), settings);
      section.publications = section.list.groups.flatMap(({ publications }) => publications);
    }
    const all = kind === "publications" ? reader.publicationsOf(file) : [];
    diagnostics.push(...checkSettings(request, kind, all, reader.site));
    if (isEntryKind(kind)) {
      const key = `${kind} ${file.file}`;
      const reading = entries.get(key) ?? readEntries(file, kind, reader.language, reader.words);
      if (!entries.has(key)) diagnostics.push(...reading.diagnostics);
      entries.set(key, reading);
      section.entries = reading.entries;
    }
    if (!read.has(file)) diagnostics.push(...emptySection(section, file.text));
    read.add(file);
    if (settings.page === undefined) sections.push(section);
    else pages.push({ url: `/${settings.page}/`, section });
  }
  const named = new Set(requests.map(({ settings }) => settings.file));
  const isRead = requests.length > 0;
  const forgotten = (isRead ? [...known] : [])
    .filter(([name]) => !named.has(name))
    .map(([name, [file]]) => unlisted(name, file));
  return { sections, pages, diagnostics: [...diagnostics, ...forgotten] };
}

/** A file may stand under two headings; the name of the second one gets a number. Those on the CV come first. */
function sectionIds(requests: SectionRequest[]): Map<SectionRequest, string> {
  const ids = new Map<SectionRequest, string>();
  const taken = new Set<string>();
  const onPages = requests.filter(({ settings }) => settings.page !== undefined);
  for (const request of [...requests.filter((each) => !onPages.includes(each)), ...onPages]) {
    const name = request.settings.file.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    let id = name;
    for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
    taken.add(id);
    ids.set(request, id);
  }
  return ids;
}

function noFile(name: string, known: string[]): Finding {
  const stem = name.replace(/\.(?:ya?ml|md|bib)$/i, "");
  if (known.includes(stem)) return withEnding(name, stem);
  const { near } = unknownName("section", stem, known);
  const toMake =
    stem === name
      ? `make \`${name}.yaml\`, \`${name}.md\` or \`${name}.bib\` in the data folder`
      : `make \`${name}\` in the data folder and write \`${stem}\` here`;
  return {
    severity: "error",
    code: "unknown-section",
    message: `there is no data file for the section \`${name}\``,
    ...(near && isCertain(stem, near, known) ? { fix: near } : {}),
    remedy: near ? `did you mean \`${near}\`?` : `${toMake}, or take it out of the list`,
  };
}

function withEnding(name: string, stem: string): Finding {
  return {
    severity: "error",
    code: "unknown-section",
    message: `the section \`${name}\` is named with the ending of its file, which is not part of the name`,
    fix: stem,
    remedy: `write \`${stem}\``,
  };
}

function twoFiles(name: string): Finding {
  return {
    severity: "error",
    code: "two-files",
    message: `there are two data files called \`${name}\`, which differ in their ending alone`,
    remedy: "rename or delete one of them",
  };
}

function unlisted(name: string, file: Source | undefined): Diagnostic {
  return diagnoseFile(file?.file ?? name, {
    severity: "warning",
    code: "unlisted-file",
    message: "no section of `site.yaml` names this file, so it is not shown",
    remedy: `add \`- ${name}\` to \`sections\` in \`site.yaml\`, or delete the file`,
  });
}
