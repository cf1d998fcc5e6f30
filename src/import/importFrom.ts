import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { cutFrontMatter } from "../problems/cutFrontMatter.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { type Source, source } from "../problems/source.ts";
import { readBibtex } from "../publications/bibtex/readBibtex.ts";
import { decodeText } from "../text/decodeText.ts";
import { languageTag } from "../text/languageTag.ts";
import { bibSections, importData, importSite } from "./data/importData.ts";
import { failed, type Imported } from "./draft/draft.ts";
import { writeDraft } from "./draft/writeDraft.ts";
import { joinLanguages } from "./joinLanguages.ts";
import { importPage } from "./page/importPage.ts";

export interface ImportResult extends Omit<Imported, "draft"> {
  /** The data files by name; none where there are errors. */
  files: Record<string, string>;
  /** Names of files that only begin a site, where the input is no more than a list of publications. */
  onlyIfMissing: string[];
}

/**
 * Reads a CV kept by other means and makes our data files of it, without writing them: a `markdown-cv` page, a JSON Resume, a
 * RenderCV YAML, a list of publications in BibTeX or CSL, an al-folio site. What it is, its content tells.
 *
 * @param path a file or a folder, as messages are to call it; `resume.en.json` is read together with `resume.ko.json` beside it
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export async function importFrom(path: string, schemas = "../schemas"): Promise<ImportResult> {
  const pair = await inLanguages(path);
  if (pair.length < 2) return importOne(path, schemas);
  const all = await Promise.all(pair.map(({ file }) => importOne(file, schemas)));
  const diagnostics = all.flatMap((each) => each.diagnostics);
  const [main, ...others] = all.map(({ files }, index) => ({ language: pair[index]?.language ?? "", files }));
  if (!main || diagnostics.some(({ severity }) => severity === "error"))
    return { files: {}, report: [], diagnostics, onlyIfMissing: [] };
  const { files, report } = joinLanguages([main, ...others], schemas);
  return {
    files,
    report: [...all.flatMap((each) => each.report), ...report],
    diagnostics,
    onlyIfMissing: [],
  };
}

/**
 * The files of one CV in several languages, `resume.en.json` and `resume.ko.json`: all those beside one that is named, or those of a
 * folder; English first, or what comes first by its name.
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
  const isOne = new Set(found.map(({ stem }) => stem)).size === 1;
  return isOne ? found.sort((one, other) => isEnglish(other) - isEnglish(one)) : [];
}

async function importOne(path: string, schemas: string): Promise<ImportResult> {
  const { isFolder, files, diagnostics } = await loadInput(path);
  const file = files.get("");
  let imported = nothing();
  try {
    if (file ?? isFolder) imported = file ? importFile(file) : importFolder(path, files);
  } catch (error) {
    // Each level of lists and elements is a call within a call.
    if (!(error instanceof RangeError)) throw error;
    diagnostics.push(failed(path, "too-deep", "this is longer, or nested deeper, than anyone writes a CV"));
  }
  const all = [...diagnostics, ...imported.diagnostics];
  if (!imported.draft) return { files: {}, report: [], diagnostics: all, onlyIfMissing: [] };
  const { profile, sections } = imported.draft;
  const { files: written, report } = writeDraft(imported.draft, schemas);
  const isList = !profile.name && sections.every(({ bib, csl }) => bib ?? csl);
  const onlyIfMissing = isList ? ["profile.yaml", "site.yaml"] : [];
  return { files: written, report: [...imported.report, ...report], diagnostics: all, onlyIfMissing };
}

const nothing = (): Imported => ({ report: [], diagnostics: [] });
const READERS = { markdown: importPage, bibtex: importBibtex, data: importData, nothing };

function importFile(file: Source): Imported {
  const imported = READERS[formatOf(file)](file);
  if (imported.draft || imported.diagnostics.length > 0) return imported;
  const message =
    file.text.trim() === "" ? "this file is empty" : "this is none of the formats that can be imported";
  return { report: [], diagnostics: [failed(file.file, "unknown-format", message)] };
}

const BIBTEX = /^(?!#)(?:[^@\n]*\n)*?\s*@\s*[a-z]+\s*[{(]\s*["'\w:./+-]+\s*[,=}"]/i;

/** What a file is written in, by its content first and by its name where that leaves it open. */
function formatOf(input: Source): keyof typeof READERS {
  const { file, text } = input;
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const body = text.slice(cutFrontMatter(input).end).trimStart();
  if (text.trim() === "") return "nothing";
  if (ending === "bib" || BIBTEX.test(body.slice(0, 4000))) return "bibtex";
  if (/^(md|markdown|mkd|html?)$/.test(ending)) return "markdown";
  if (/^(json|ya?ml)$/.test(ending) || /^(\s*[{[]|(- )?[\w-]+:(\s|$))/m.test(body)) return "data";
  return /^#{1,3} +\S/m.test(body) ? "markdown" : "nothing";
}

/** A bibliography stays as it is. Entries that cannot be read are warnings, as in a build; none that can is an error. */
function importBibtex(file: Source): Imported {
  const { entries, diagnostics } = readBibtex([file]);
  const sections = bibSections(new Map([["papers.bib", file]]));
  if (entries.length > 0) return { draft: { profile: {}, site: {}, sections }, report: [], diagnostics };
  const message = "there is no entry in this bibliography that can be read";
  const remedy = "an entry begins like `@article{newton1687, title = {…},`";
  const none = failed(file.file, "no-entries", message, remedy);
  return { report: [], diagnostics: [...diagnostics, none] };
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
  const isCv = page && (/^layout:\s*cv\b/m.test(page.text) || !has(/^_(pages|layouts)\//));
  const isSite = has(/^_data\/cv\.|resume\.json$/) || (!isCv && has(/^_bibliography/));
  if (isSite || page) return importSite(files, page && !isSite ? importFile(page) : undefined);
  const read = own.map((each) => ({ each, imported: importFile(files.get(each) as Source) }));
  const usable = read.filter(({ imported }) => imported.draft);
  const [only, ...more] = usable.length > 0 ? usable : read;
  if (only && more.length === 0) return only.imported;
  const named = `name one of them: ${usable.map(({ each }) => `\`${join(path, each)}\``).join(", ")}`;
  const several = failed(path, "several-inputs", "there are several files here that can be imported", named);
  const none = failed(path, "unknown-format", "nothing in this folder can be imported");
  return { report: [], diagnostics: [usable.length > 1 ? several : none] };
}

/** What of a folder may belong to a CV. */
const FILES =
  /^([^/]+\.(md|markdown|json|ya?ml|bib)|_bibliography\/.+\.bib|_data\/(cv|socials|coauthors)\.ya?ml|assets\/json\/resume\.json|_layouts\/cv\.(liquid|html)|_pages\/cv\.md)$/i;
const FOLDERS = ["", "_bibliography", "_data", "_layouts", "_pages", "assets/json"];

/**
 * Reads what is to be imported: one file, called "", or the files of a folder that may hold a CV, by their path in it.
 * @param path how messages call it, too
 */
export async function loadInput(path: string) {
  const found = await stat(path).catch(() => undefined);
  const isFolder = found?.isDirectory() ?? false;
  const files = new Map<string, Source>();
  const diagnostics: Diagnostic[] = [];
  if (!found) diagnostics.push(failed(path, "no-input", "there is no such file or folder"));
  for (const name of isFolder ? await namesIn(path) : found ? [""] : []) {
    const file = isFolder ? join(path, name) : path;
    const bytes = await readFile(file);
    // Line breaks as everybody writes them now.
    const text = decodeText(bytes).text.replace(/\r\n?/g, "\n");
    if (bytes.length > 2e7) diagnostics.push(failed(file, "too-long", "this file is too long to be a CV"));
    else if (!text.includes("\0")) files.set(name, source(file, text));
    else if (!isFolder) diagnostics.push(failed(file, "not-text", "this is not a text file"));
  }
  return { isFolder, files, diagnostics };
}

async function namesIn(folder: string): Promise<string[]> {
  const lists = FOLDERS.map(async (inside) => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => (inside ? `${inside}/${name}` : name));
    return files.filter((name) => FILES.test(name)).sort();
  });
  return (await Promise.all(lists)).flat();
}
