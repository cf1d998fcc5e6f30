import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { type ImportResult, importFrom } from "../../src/import/importFrom.ts";
import type { Diagnostic } from "../../src/problems/diagnostic.ts";
import type { Cv } from "../../src/record/cv.ts";
import { readCv } from "../../src/record/readCv.ts";

export interface ImportedCv extends ImportResult {
  cv: Cv;
  /** The same in the other languages. */
  translations: Cv[];
  /** What reading the written files finds. */
  problems: Diagnostic[];
}

/** Imports a file or folder, and reads what was made of it. */
export async function importedCv(path: string): Promise<ImportedCv> {
  const result = await importFrom(path);
  const folder = mkdtempSync(join(tmpdir(), "vitae-import-"));
  try {
    for (const [name, text] of Object.entries(result.files)) writeFileSync(join(folder, name), text);
    const { cv, translations, diagnostics } = await readCv(folder, { shown: "_data", assets: "" });
    return { ...result, cv, translations, problems: diagnostics };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Imports `text` as if it stood in a file of this name. */
export async function importedText(name: string, text: string): Promise<ImportedCv> {
  return importedFiles({ [name]: text }, name);
}

/** Imports a folder with these files, or one of them. */
export async function importedFiles(files: Record<string, string | Buffer>, path = "."): Promise<ImportedCv> {
  const folder = mkdtempSync(join(tmpdir(), "vitae-input-"));
  const before = process.cwd();
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    process.chdir(folder);
    return await importedCv(path);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

/** What stops a build. */
export function errorsIn({ diagnostics, problems }: ImportedCv): Diagnostic[] {
  return [...diagnostics, ...problems].filter(({ severity }) => severity === "error");
}

/** Words and numbers, as they are compared: in small letters, without marks of any language. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** The words that a reader of a page of HTML sees. */
export function visibleWords(html: string): string[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  for (const element of document.querySelectorAll("script, style, math, svg, .footnote, .reversefootnote"))
    element.remove();
  return [...new Set(wordsOf(document.body.textContent ?? ""))];
}

/** All words that a record says, wherever in it, and all of the report. */
export function saidIn({ cv, report }: ImportedCv): Set<string> {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") texts.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  const { words: _, ...record } = cv as Cv & { words?: unknown };
  collect(record);
  collect(report.map(({ text }) => text));
  return new Set([...texts].flatMap(wordsOf));
}
