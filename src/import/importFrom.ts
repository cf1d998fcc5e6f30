import { readBibtex } from "../bibtex/readBibtex.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { bibSections, importData, importSite } from "./data/importData.ts";
import { readInput } from "./data/input.ts";
import { withSettings } from "./data/jekyllConfig.ts";
import type { Imported } from "./draft/draft.ts";
import type { ReportLine } from "./draft/report.ts";
import { withoutInvalid } from "./draft/withoutInvalid.ts";
import { nameSections, writeDraft } from "./draft/writeDraft.ts";
import { failed, loadInput } from "./loadInput.ts";
import { importPage } from "./page/importPage.ts";

export interface ImportResult {
  /** The data files by name; none where there are errors. */
  files: Record<string, string>;
  /** What of the input is not in them as it was. */
  report: ReportLine[];
  diagnostics: Diagnostic[];
  /** Names of files that only begin a site, where the input is no more than a list of publications. */
  onlyIfMissing: string[];
}

/**
 * Reads a CV kept by other means and makes our data files of it, without writing them: a `markdown-cv` page, a JSON Resume, a
 * RenderCV YAML, a list of publications in BibTeX or CSL, an al-folio site. What it is, its content tells.
 *
 * @param path a file or a folder, as messages are to call it
 * @param schemas the folder of the schemas, as it is called from where the files will stand
 */
export async function importFrom(path: string, schemas = "../schemas"): Promise<ImportResult> {
  const { isFolder, files, diagnostics } = await loadInput(path);
  const [file] = files.values();
  const nothing: Imported = { report: [], diagnostics: [] };
  const imported = isFolder ? await importFolder(path, files) : file ? importFile(file) : nothing;
  const all = [...diagnostics, ...imported.diagnostics];
  if (!imported.draft) return { files: {}, report: [], diagnostics: all, onlyIfMissing: [] };
  const { profile, sections } = imported.draft;
  const names = nameSections(sections);
  const { draft, report } = withoutInvalid(imported.draft, names);
  const isList = !profile.name && sections.every(({ bib, csl }) => bib ?? csl);
  return {
    files: writeDraft(draft, names, schemas),
    report: [...imported.report, ...report],
    diagnostics: all,
    onlyIfMissing: isList ? ["profile.yaml", "site.yaml"] : [],
  };
}

function importFile(file: Source): Imported {
  const format = formatOf(file);
  const read = { markdown: importPage, bibtex: importBibtex, data: importData }[format ?? "data"];
  const imported = format ? read(file) : { report: [], diagnostics: [] };
  if (imported.draft || imported.diagnostics.length > 0) return imported;
  const start = file.text.search(/\S/);
  const finding = failed(file.file, "unknown-format", start < 0 ? "this file is empty" : NO_FORMAT);
  return {
    report: [],
    diagnostics: [start < 0 ? finding : diagnose(file, start, Number.POSITIVE_INFINITY, finding)],
  };
}

const NO_FORMAT = "this is none of the formats that can be imported";
const BIBTEX = /^(?!#)(?:[^@\n]*\n)*?\s*@\s*[a-z]+\s*[{(]\s*["'\w:./+-]+\s*[,=}"]/i;

/** What a file is written in, by its content first and by its name where that leaves it open; undefined for none of these. */
function formatOf({ file, text }: Source): "markdown" | "data" | "bibtex" | undefined {
  const body = text.trimStart();
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const behindFront = body.replace(/^---[^\S\n]*\n[\s\S]*?^---[^\S\n]*\n/m, "").trimStart();
  if (body === "") return undefined;
  if (ending === "bib" || BIBTEX.test(behindFront.slice(0, 4000))) return "bibtex";
  if (/^(md|markdown|mkd|html?)$/.test(ending)) return "markdown";
  if (/^(json|ya?ml)$/.test(ending) || /^[{[]/.test(body)) return "data";
  const isPage = body.startsWith("---")
    ? behindFront !== body
    : /^#{1,3} +\S/m.test(body) && !/^[\w-]+:(\s|$)/m.test(body);
  return isPage ? "markdown" : /^(- )?[\w-]+:(\s|$)/m.test(body) ? "data" : undefined;
}

/** A bibliography stays as it is. Entries that cannot be read are warnings, as in a build; none that can is an error. */
function importBibtex(file: Source): Imported {
  const { entries, diagnostics } = readBibtex([file]);
  const sections = bibSections(new Map([["papers.bib", file]]));
  if (entries.length > 0) return { draft: { profile: {}, site: {}, sections }, report: [], diagnostics };
  const errors = diagnostics.map((each) => ({ ...each, severity: "error" as const }));
  const none = diagnose(file, 0, 1, {
    severity: "error",
    code: "no-entries",
    message: "there is no entry in this bibliography",
    remedy: "an entry begins like `@article{newton1687, title = {…},`",
  });
  return { report: [], diagnostics: errors.length > 0 ? errors : [none] };
}

/** Files that stand beside a CV in many folders. */
const OTHERS = /^(_|readme|license|changelog|contributing|package|tsconfig)|\//i;

/** An al-folio site, a Jekyll page with its settings and bibliographies, or a folder with one file that can be imported. */
async function importFolder(path: string, files: ReadonlyMap<string, Source>): Promise<Imported> {
  const own = [...files].filter(([name]) => !OTHERS.test(name));
  const pages = own.filter(([name]) => /\.(md|markdown)$/i.test(name));
  const [, page] =
    pages.find(([name]) => /^(index|cv|resume)\./i.test(name)) ??
    pages.find(([name]) => /cv|resume/i.test(name)) ??
    [];
  const isCv = page !== undefined && /^layout:\s*cv\b/m.test(page.text);
  const isSite = ["_data/cv.yml", "_data/cv.yaml", "assets/json/resume.json"].some((name) => files.has(name));
  if (isSite || (!isCv && [...files.keys()].some((name) => name.startsWith("_bibliography/"))))
    return importSite(files);
  if (page) return importJekyll(page, files);
  const read = own.map(([, file]) => ({ file, imported: importFile(file) }));
  const usable = read.filter(({ imported }) => imported.draft);
  const [only] = usable.length > 0 ? usable : read;
  if (only && (usable.length === 1 || read.length === 1)) return only.imported;
  const named = `name one of them: ${usable.map(({ file }) => `\`${file.file}\``).join(", ")}`;
  const problem =
    usable.length > 1
      ? failed(path, "several-inputs", "there are several files here that can be imported", named)
      : failed(path, "unknown-format", "nothing in this folder can be imported");
  return { report: [], diagnostics: [problem] };
}

async function importJekyll(page: Source, files: ReadonlyMap<string, Source>): Promise<Imported> {
  const { draft, report, diagnostics } = importFile(page);
  const config = files.get("_config.yml");
  const settings = config ? readInput(config) : { diagnostics: [] };
  const all = [...diagnostics, ...settings.diagnostics];
  if (!draft || settings.diagnostics.length > 0) return { report: [], diagnostics: all };
  const whole = settings.input ? await withSettings(draft, settings.input) : draft;
  const bibs = new Map([...files].filter(([name]) => name.startsWith("_bibliography/")));
  whole.sections.push(...bibSections(bibs));
  return { draft: whole, report: [...report, ...(settings.input?.settings() ?? [])], diagnostics: all };
}
