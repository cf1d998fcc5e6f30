import { type Diagnostic, diagnose, diagnoseFile } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { frontless } from "./bib/frontless.ts";
import { importBibtex } from "./bib/importBibtex.ts";
import { alFolioSections, isAlFolioCv } from "./data/alFolioCv.ts";
import { alFolioDraft } from "./data/alFolioDraft.ts";
import { cslDraft, cslPath } from "./data/cslDraft.ts";
import { type DataInput, jsonInput, yamlInput } from "./data/dataInput.ts";
import { isJsonResume, jsonResumeDraft } from "./data/jsonResumeDraft.ts";
import { isRenderCv, renderCvDraft } from "./data/renderCvDraft.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import type { Imported } from "./imported.ts";
import { FORMATS, loadInput } from "./loadInput.ts";
import { importPage } from "./page/importPage.ts";
import { lostWords } from "./page/lostWords.ts";
import { recognise } from "./recognise.ts";
import { inOrder, type ReportLine } from "./report.ts";
import { nameSections } from "./sectionKind.ts";
import { withoutInvalid } from "./write/withoutInvalid.ts";
import { writeDraft } from "./write/writeDraft.ts";

export interface ImportResult {
  /** The data files by name; none where there are errors. */
  files: Record<string, string>;
  /** Everything of the input that is not in them as it was, with its place and the reason. */
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
 * @param schemas the folder of the schemas, as it is called from where the files will stand; `../schemas` if left out
 */
export async function importFrom(path: string, schemas?: string): Promise<ImportResult> {
  const { isFolder, files, diagnostics } = await loadInput(path);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 && !isFolder) return nothing(diagnostics);
  const imported = isFolder
    ? await importFolder(path, files)
    : await importFile([...files.values()][0] as Source);
  const all = [...diagnostics, ...imported.diagnostics];
  if (!imported.draft) return nothing(all);
  const { draft, report: invalid } = withoutInvalid(imported.draft);
  const written = writeDraft(draft, schemas);
  const report = [...imported.report, ...invalid];
  const lost = (imported.pages ?? []).flatMap(({ page, start }) => lostWords(page, start, written, report));
  const isList = draft.profile.name === undefined && draft.sections.every(({ bib }) => bib !== undefined);
  return {
    files: written,
    report: inOrder([...report, ...lost]),
    diagnostics: all,
    onlyIfMissing: isList ? ["profile.yaml", "site.yaml"] : [],
  };
}

function nothing(diagnostics: Diagnostic[]): ImportResult {
  return { files: {}, report: [], diagnostics, onlyIfMissing: [] };
}

async function importFile(file: Source, config?: Source): Promise<Imported> {
  switch (recognise(file)) {
    case "markdown":
      return importPage(file, config);
    case "bibtex":
      return importBibtex(file, frontless(file.text));
    case "json":
      return importData(file, jsonInput(file));
    case "yaml":
      return importData(file, yamlInput(file));
    default:
      return { report: [], diagnostics: [unknownFile(file)] };
  }
}

const UNUSED = "the theme has no field for this";

function importData(
  file: Source,
  { input, diagnostics }: { input?: DataInput; diagnostics: Diagnostic[] },
): Imported {
  if (!input) return { report: [], diagnostics };
  const draft = draftOf(input);
  if (!draft) return { report: [], diagnostics: [unknownFile(file)] };
  input.reportRest(UNUSED);
  return { draft, report: input.report.lines, diagnostics };
}

function draftOf(input: DataInput): Draft | undefined {
  const { value } = input;
  const csl = cslPath(value);
  if (csl) return cslDraft(input, csl);
  if (isRenderCv(value)) return renderCvDraft(input);
  if (isJsonResume(value)) return jsonResumeDraft(input);
  if (!isAlFolioCv(value)) return undefined;
  const { profile, sections } = alFolioSections(input);
  return { ...emptyDraft(), profile, sections: nameSections(sections) };
}

/** An al-folio site, a Jekyll page with its settings, or a folder with one file that can be imported. */
async function importFolder(path: string, files: Map<string, Source>): Promise<Imported> {
  const names = [...files.keys()];
  if (names.some((name) => name === "_data/cv.yml" || name.startsWith("_bibliography/")))
    return alFolioDraft(files);
  const config = files.get("_config.yml");
  const page = ["index.md", "cv.md", "resume.md", "index.markdown"]
    .map((name) => files.get(name))
    .find(Boolean);
  if (page) return importPage(page, config);
  const others = [...files].filter(
    ([name]) => !name.includes("/") && !/^(_|readme|license|changelog|package|tsconfig)/i.test(name),
  );
  const usable: Source[] = [];
  for (const [, file] of others) {
    const { draft } = await importFile(file);
    if (draft) usable.push(file);
  }
  const [only, ...more] = usable.length > 0 ? usable : others.map(([, file]) => file);
  if (only && more.length === 0) return importFile(only, config);
  return { report: [], diagnostics: [usable.length > 1 ? several(path, usable) : unknown(path)] };
}

const NO_FORMAT = {
  severity: "error",
  code: "unknown-format",
  message: "this is none of the formats that can be imported",
  remedy: `name ${FORMATS}`,
} as const;

function unknown(folder: string): Diagnostic {
  return diagnoseFile(folder, { ...NO_FORMAT, message: "nothing in this folder can be imported" });
}

/** Shown where the file's first words stand. */
function unknownFile(file: Source): Diagnostic {
  const start = file.text.search(/\S/);
  if (start < 0) return diagnoseFile(file.file, { ...NO_FORMAT, message: "this file is empty" });
  return diagnose(file, start, Number.POSITIVE_INFINITY, NO_FORMAT);
}

function several(path: string, files: Source[]): Diagnostic {
  return diagnoseFile(path, {
    severity: "error",
    code: "several-inputs",
    message: "there are several files here that can be imported",
    remedy: `name one of them: ${files.map(({ file }) => `\`${file}\``).join(", ")}`,
  });
}
