import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";

/** The endings of the files a CV is written in; all else in the folder is somebody else's. */
const ENDINGS = new Set([".yaml", ".yml", ".md", ".bib"]);

/** Reads all data files of `folder` as UTF-8, in the order of their names. `shown` is the folder's name in messages. */
export async function loadFiles(
  folder: string,
  shown: string,
): Promise<{ files: Source[]; diagnostics: Diagnostic[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files: [], diagnostics: [noFolder(shown)] };
  const names = entries
    .filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name)) && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
  const diagnostics: Diagnostic[] = [];
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      const file = `${shown}/${name}`;
      const { text, broken } = decode(bytes);
      if (broken) diagnostics.push(notUtf8(file, text));
      return source(file, text);
    }),
  );
  return { files, diagnostics };
}

function decode(bytes: Uint8Array): { text: string; broken: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { text: new TextDecoder("utf-8").decode(bytes), broken: true };
  }
}

function notUtf8(file: string, text: string): Diagnostic {
  const before = text.slice(0, text.indexOf("\uFFFD"));
  const line = before.split("\n").length;
  return {
    severity: file.endsWith(".bib") ? "warning" : "error",
    code: "not-utf8",
    file,
    line,
    column: before.length - before.lastIndexOf("\n"),
    excerpt: text.split(/\r?\n/)[line - 1] ?? "",
    message: "this file is not saved as UTF-8",
    remedy: "save it again with the encoding UTF-8 (in most editors: Save with encoding)",
  };
}

function noFolder(shown: string): Diagnostic {
  return diagnoseFile(shown, {
    severity: "error",
    code: "no-data",
    message: "there is no such folder",
    remedy: "make it and put `profile.yaml` and `site.yaml` into it",
  });
}
