import type { Publication, Section, SectionPage } from "../model/cv.ts";
import {
  caught,
  type Diagnostic,
  diagnose,
  diagnoseFile,
  error,
  type Finding,
  warning,
} from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { listPublications } from "../publications/lists/listPublications.ts";
import { marksOf } from "../text/foreign.ts";
import { readProse } from "../text/markdown.ts";
import { inSpan, type Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";
import { checkSettings } from "./checkSite.ts";
import { isEntryKind, KINDS } from "./kinds/kinds.ts";
import { groupsWith, listEntries } from "./listEntries.ts";
import { type EntryReader, readEntries } from "./readEntries.ts";
import type { SectionRequest } from "./readSite.ts";
import { kindOf, sectionFiles, sectionTitle } from "./sectionTitle.ts";
import type { StandIns } from "./translations.ts";

export interface SectionReader extends EntryReader {
  /** Those of a `.bib` file that is named by a section. */
  publicationsOf: (file: Source) => Publication[];
}

/**
 * Reads the sections in the order in which `site.yaml` names them, those that stand on the CV and those with a page of
 * their own; a name without a file is reported there, and a file without a name, unless no name could be read at all.
 */
export function readSections(
  requests: SectionRequest[],
  files: Source[],
  reader: SectionReader,
): { sections: Section[]; pages: SectionPage[]; diagnostics: Diagnostic[]; standIns: StandIns[] } {
  const known = sectionFiles(files);
  const diagnostics: Diagnostic[] = [];
  const sections: Section[] = [];
  const pages: SectionPage[] = [];
  const standIns: StandIns[] = [];
  // What is said of a file is said once, under however many headings it stands.
  const read = new Map<string, ReturnType<typeof readContent>>();
  const ids = sectionIds(requests);
  for (const [place, request] of requests.entries()) {
    const { settings } = request;
    const name = settings.file;
    const [file, another] = known.get(name) ?? [];
    if (!file || another) {
      diagnostics.push(request.at("file", another ? twoFiles(name) : noFile(name, [...known.keys()])));
      continue;
    }
    const kind = settings.kind ?? kindOf(file);
    const content = read.get(`${kind} ${name}`) ?? readContent(file, kind, { ...reader, files });
    if (!read.has(`${kind} ${name}`)) {
      diagnostics.push(...content.diagnostics);
      standIns.push(content.standIns);
    }
    read.set(`${kind} ${name}`, content);
    const whole: Section = {
      id: ids.get(request) ?? name,
      kind,
      title: settings.title ?? sectionTitle(name, reader.words),
      file: file.file,
      place,
      ...(settings.intro ? { intro: settings.intro } : {}),
      ...content.section,
    };
    const all = kind === "publications" ? reader.publicationsOf(file) : [];
    diagnostics.push(...checkSettings(request, kind, all, whole.entries));
    const section = withList(whole, all, settings, reader.words);
    pages.push(...entryPages(section));
    const { page, limit = page === undefined && isEntryKind(kind) && KINDS[kind].list?.limit } = settings;
    const isPart = limit && section.entries?.length;
    if (page === undefined || isPart) sections.push(isPart ? firstOf(section, limit, page) : section);
    if (page !== undefined) pages.push({ url: `/${page}/`, section });
    else if (isPart) pages.push({ url: `/${section.id}/`, section, isMade: true });
  }
  const named = new Set(requests.map(({ settings }) => settings.file));
  const forgotten = [...known].filter(([name]) => named.size > 0 && !named.has(name));
  diagnostics.push(...forgotten.map(([name, [file]]) => diagnoseFile(file?.file ?? name, unlisted(name))));
  return { sections, pages, diagnostics, standIns };
}

/** A section with what it lists in the order that its settings ask for. */
function withList(
  section: Section,
  all: Publication[],
  settings: SectionRequest["settings"],
  words: Words,
): Section {
  const { kind, entries } = section;
  if (kind === "publications") {
    const list = listPublications(all, settings);
    return { ...section, list, publications: list.groups.flatMap(({ publications }) => publications) };
  }
  if (!entries || !isEntryKind(kind)) return section;
  const { list, onRequest } = KINDS[kind];
  const isHeld = entries.some(({ fields }) => onRequest?.some((name) => fields[name]));
  const groups = listEntries(entries, { ...list, ...settings }, kind, words);
  const shown = groups.flatMap((group) => group.entries);
  const taken = new Set<string>();
  for (const entry of shown.filter(({ page }) => page)) {
    let slug = entry.page;
    for (let number = 2; taken.has(slug ?? ""); number++) slug = `${entry.page}-${number}`;
    taken.add(slug ?? "");
    entry.page = `/${section.id}/${slug}/`;
  }
  if (!isHeld) return { ...section, entries: shown, groups };
  const says: Text = [{ type: "text", value: String(words.onRequest) }];
  return { ...section, entries: [], prose: [{ type: "paragraph", children: says }], onRequest: groups };
}

/** The pages of those of its entries that have one. */
function entryPages({ id, kind, file, entries = [] }: Section): SectionPage[] {
  return entries.flatMap((entry) => {
    const section = { id, kind, file, title: entry.what };
    return entry.page ? [{ url: entry.page, section, entry, isMade: true }] : [];
  });
}

/** The first entries of a section, which leads to a page of all of them. */
function firstOf(section: Section, limit: number, page = section.id): Section {
  const { entries: all = [], groups = [] } = section;
  const entries = all.slice(0, limit);
  return { ...section, entries, groups: groupsWith(groups, entries), more: `/${page}/`, all: all.length };
}

/** What a file says, but for publications, which are read before. */
function readContent(
  file: Source,
  kind: string,
  { files, ...reader }: SectionReader & { files: Source[] },
): {
  section: Pick<Section, "prose" | "entries" | "translation">;
  diagnostics: Diagnostic[];
  standIns: StandIns;
} {
  if (isEntryKind(kind)) {
    const { entries, ...rest } = readEntries(file, kind, reader);
    return { section: { entries }, ...rest };
  }
  const missing: Diagnostic[] = [];
  const standIns = { missing, languages: new Map<string, string>() };
  if (kind === "prose") {
    const { language, languages } = reader.tongue;
    const [main = language] = languages;
    const own = file.file.replace(/(?=\.\w+$)/, `.${language}`);
    const translated = language === main ? file : files.find((each) => each.file === own);
    const { file: name, text } = translated ?? file;
    if (!translated) missing.push(diagnoseFile(name, noTranslation(language, own)));
    const diagnostics: Diagnostic[] = [];
    const prose = caught(
      () => readProse(text),
      (finding) => diagnostics.push(diagnose(translated ?? file, 0, 1, finding)),
    );
    if (prose?.length === 0) diagnostics.push(diagnoseFile(name, nothingIn("paragraph")));
    const shown = translated ? prose : prose && inSpan(prose, marksOf(main, language));
    const isOther = translated && translated !== file;
    return {
      section: { prose: shown ?? [], ...(isOther && { translation: name }) },
      ...{ diagnostics, standIns },
    };
  }
  const isEmpty = file.file.endsWith(".bib") && !file.text.replace(/%.*/g, "").includes("@");
  const diagnostics = isEmpty ? [diagnoseFile(file.file, nothingIn("entry"))] : [];
  return { section: {}, diagnostics, standIns };
}

/** A file may stand under two headings; the name of the second one gets a number. Those on the CV come first. */
function sectionIds(requests: SectionRequest[]): Map<SectionRequest, string> {
  const ids = new Map<SectionRequest, string>();
  const taken = new Set<string>();
  const isOnPage = ({ settings }: SectionRequest) => Number(settings.page !== undefined);
  for (const request of requests.toSorted((one, other) => isOnPage(one) - isOnPage(other))) {
    const name = request.settings.file.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    let id = name;
    for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
    taken.add(id);
    ids.set(request, id);
  }
  return ids;
}

function noTranslation(language: string, file: string): Finding {
  return warning("untranslated", `this file has no translation into \`${language}\``, `make \`${file}\``);
}

function noFile(name: string, known: string[]): Finding {
  const stem = name.replace(/\.(?:ya?ml|md|bib)$/i, "");
  const { finding, near } = unknownName("section", stem, known);
  if (near === stem) {
    const message = `the section \`${name}\` is named with the ending of its file, which is not part of the name`;
    return { ...finding, message, fix: stem, remedy: `write \`${stem}\`` };
  }
  const toMake =
    stem === name
      ? `make \`${name}.yaml\`, \`${name}.md\` or \`${name}.bib\` in the data folder`
      : `make \`${name}\` in the data folder and write \`${stem}\` here`;
  const message = `there is no data file for the section \`${name}\``;
  return { ...finding, message, ...(near ? {} : { remedy: `${toMake}, or take it out of the list` }) };
}

function twoFiles(name: string): Finding {
  const message = `there are two data files called \`${name}\`, which differ in their ending alone`;
  return error("two-files", message, "rename or delete one of them");
}

function unlisted(name: string): Finding {
  const remedy = `add \`- ${name}\` to \`sections\` in \`site.yaml\`, or delete the file`;
  return warning("unlisted-file", "no section of `site.yaml` names this file, so it is not shown", remedy);
}

/** Of a `.md` or `.bib` file that has nothing in it, or only comments; the page can do without it. */
function nothingIn(what: string): Finding {
  const remedy = `write its first ${what}, or delete the file and its name in \`site.yaml\``;
  return warning("empty-file", "this file is empty, so its section is not shown", remedy);
}
