import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { type Source, source } from "../problems/source.ts";
import { readBibtex } from "../publications/bibtex/readBibtex.ts";
import { decodeText } from "../text/decodeText.ts";
import { languageTag } from "../text/languageTag.ts";
import { bibSections, importData, importSite } from "./data/importData.ts";
import { dataFiles, writeFile } from "./draft/dataFiles.ts";
import { type Imported, refused } from "./draft/draft.ts";
import { joinLanguages } from "./draft/joinLanguages.ts";
import { importPage } from "./page/importPage.ts";

export interface ImportResult extends Omit<Imported, "draft"> {
  /** The data files by name; none where there are errors. */
  files: Record<string, string>;
  /** Names of files that only begin a site, where the input is no more than a list of publications. */
  onlyIfMissing: string[];
}

/**
 * Reads a CV kept by other means and makes our data files of it, without writing them: a `markdown-cv` page, a JSON Resume, a
 * RenderCV YAML, a list of publications in BibTeX, an al-folio site. What it is, its content tells.
 * @param path a file or a folder, as messages are to call it; `resume.en.json` is read together with `resume.ko.json` beside it
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export async function importFrom(path: string, schemas = "../schemas"): Promise<ImportResult> {
  const inputs = await inLanguages(path);
  const imported = await Promise.all(inputs.map(({ file }) => importPath(file)));
  const diagnostics = imported.flatMap((each) => each.diagnostics);
  const drafts = imported.flatMap(({ draft }) => draft ?? []);
  if (drafts.length < imported.length) return { files: {}, report: [], diagnostics, onlyIfMissing: [] };
  const { files, report } = joinLanguages(
    drafts.map((draft, index) => ({ language: inputs[index]?.language ?? "", ...dataFiles(draft) })),
  );
  const isList = drafts.every(({ profile, sections }) => {
    return !profile.name && sections.every(({ bib }) => bib);
  });
  return {
    files: Object.fromEntries(files.map((file) => [file.name, writeFile(file, schemas)])),
    report: [...imported.flatMap((each) => each.report), ...report],
    diagnostics,
    onlyIfMissing: isList ? ["profile.yaml", "site.yaml"] : [],
  };
}

/**
 * The files of one CV in several languages beside the one that is named, or in a folder, English first, or what is first by its name;
 * else what is named alone.
 */
async function inLanguages(path: string): Promise<{ file: string; language: string }[]> {
  const TAGGED = /^(.+)\.([A-Za-z]{2,3}(?:[-_]\w+)?)\.(?:json|ya?ml)$/;
  const [, asked] = TAGGED.exec(basename(path)) ?? [];
  const folder = asked ? dirname(path) : path;
  const names = await readdir(folder).catch(() => []);
  const found = names.sort().flatMap((name) => {
    const [, stem, tag = ""] = TAGGED.exec(name) ?? [];
    const language = languageTag(tag);
    return language && (!asked || stem === asked) ? [{ stem, language, file: join(folder, name) }] : [];
  });
  const isEnglish = ({ language }: { language: string }) => Number(/^en\b/.test(language));
  const isOne = found.length > 1 && new Set(found.map(({ stem }) => stem)).size === 1;
  if (!isOne) return [{ file: path, language: "" }];
  return found.sort((one, other) => isEnglish(other) - isEnglish(one));
}

async function importPath(path: string): Promise<Imported> {
  try {
    const found = await stat(path).catch(() => undefined);
    if (!found) return refused(path, "no-input", "there is no such file or folder");
    if (found.isDirectory()) return importFolder(path, await filesIn(path));
    const file = await readInput(path);
    return file ? importFile(file) : refused(path, "not-text", "this is not a text, or too long to be a CV");
  } catch (error) {
    // Each level of lists and elements is a call within a call.
    if (!(error instanceof RangeError)) throw error;
    return refused(path, "too-deep", "this is longer, or nested deeper, than anyone writes a CV");
  }
}

function importFile(file: Source): Imported {
  const refuse = (message: string) => refused(file.file, "unknown-format", message);
  if (file.text.trim() === "") return refuse("this file is empty");
  const imported = readerOf(file)?.(file);
  if (imported?.draft || imported?.diagnostics.length) return imported;
  return refuse("this is none of the formats that can be imported");
}

/** Who reads a file: as its name says, and by its content where that leaves it open. */
function readerOf({ file, text }: Source): ((file: Source) => Imported) | undefined {
  const ending = extname(file).toLowerCase();
  if (/^\.(md|markdown|mkd|html?)$/.test(ending)) return importPage;
  if (/^\.(json|ya?ml)$/.test(ending)) return importData;
  if (ending === ".bib" || /^\s*@\s*[a-z]+\s*[{(]/im.test(text)) return importBibtex;
  if (/^#{1,3} +\S/m.test(text)) return importPage;
  return /^(\s*[{[]|(- )?[\w-]+:(\s|$))/m.test(text) ? importData : undefined;
}

/** A bibliography stays as it is. Entries that cannot be read are warnings, as in a build; none that can is an error. */
function importBibtex(file: Source): Imported {
  const { entries, diagnostics } = readBibtex([file]);
  const sections = bibSections(new Map([["papers.bib", file]]));
  if (entries.length > 0) return { draft: { profile: {}, site: {}, sections }, report: [], diagnostics };
  const remedy = "an entry begins like `@article{newton1687, title = {…},`";
  const none = refused(file.file, "no-entries", "no entry of this bibliography can be read", remedy);
  return { ...none, diagnostics: [...diagnostics, ...none.diagnostics] };
}

/** Files that stand beside a CV in many folders. */
const OTHERS = /^(_|readme|license|changelog|contributing|package|tsconfig)|\//i;

/** An al-folio site, a Jekyll page with its settings and bibliographies, or a folder with one file that can be imported. */
function importFolder(path: string, files: ReadonlyMap<string, Source>): Imported {
  const names = [...files.keys()];
  const own = names.filter((name) => !OTHERS.test(name));
  const pages = own.filter((name) => /\.(md|markdown)$/i.test(name));
  const find = (words: RegExp) => pages.find((each) => words.test(each));
  const page = files.get(find(/^(index|cv|resume)\./i) ?? find(/cv|resume/i) ?? "_pages/cv.md");
  const has = (words: RegExp) => names.some((each) => words.test(each));
  const isCv = page && (/^layout:\s*cv\b/m.test(page.text) || !has(/^_pages\//));
  const isSite = has(/^_data\/cv\.|^assets\/json\/resume\.json$/) || (!isCv && has(/^_bibliography/));
  if (isSite || page) return importSite(files, page && !isSite ? importFile(page) : undefined);
  const read = own.map((each) => ({ each, imported: importFile(files.get(each) as Source) }));
  const usable = read.filter(({ imported }) => imported.draft);
  const [only = read[0], ...more] = usable;
  if (!only) return refused(path, "unknown-format", "nothing in this folder can be imported");
  if (more.length === 0) return only.imported;
  const named = usable.map(({ each }) => `\`${join(path, each)}\``).join(", ");
  const several = "there are several files here that can be imported";
  return refused(path, "several-inputs", several, `name one of them: ${named}`);
}

/** Where in a folder a CV may be, and what its files are called there. */
const PLACES: [folder: string, names: RegExp][] = [
  ["", /\.(md|markdown|json|ya?ml|bib)$/i],
  ["_bibliography/", /\.bib$/i],
  ["_data/", /^(cv|socials|coauthors)\.ya?ml$/i],
  ["_pages/", /^cv\.md$/i],
  ["assets/json/", /^resume\.json$/i],
];

/** The files of a folder that may hold a CV, by their path in it; without those that are no text. */
async function filesIn(folder: string): Promise<Map<string, Source>> {
  const lists = PLACES.map(async ([inside, form]) => {
    const names = await readdir(join(folder, inside)).catch(() => []);
    const found = names.sort().filter((name) => form.test(name));
    return found.map(async (name) => [inside + name, await readInput(join(folder, inside, name))] as const);
  });
  const read = await Promise.all((await Promise.all(lists)).flat());
  return new Map(read.flatMap(([path, file]) => (file ? [[path, file]] : [])));
}

/** A file's text, with line breaks as everybody writes them now; none where it is too long, or not a text. */
async function readInput(path: string): Promise<Source | undefined> {
  const bytes = await readFile(path).catch(() => Buffer.from("\0"));
  const text = bytes.length > 2e7 ? "\0" : decodeText(bytes).text.replace(/\r\n?/g, "\n");
  return text.includes("\0") ? undefined : source(path, text);
}
