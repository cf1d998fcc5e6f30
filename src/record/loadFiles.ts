import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { type Source, source } from "../problems/source.ts";
import { decodeText } from "../text/decodeText.ts";

/** The endings of the files a CV is written in; all else in the folder is somebody else's. */
const ENDINGS = new Set([".yaml", ".yml", ".md", ".bib"]);

/**
 * Reads all data files of `folder`, in the order of their names, and reports those that are not UTF-8. `shown` is the
 * folder's name in messages.
 */
export async function loadFiles(
  folder: string,
  shown: string,
): Promise<{ files: Source[]; diagnostics: Diagnostic[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files: [], diagnostics: [noFolder(shown)] };
  // A file may be a link to one elsewhere: the `.bib` that Zotero writes.
  const names = entries
    .filter(
      (entry) => !entry.isDirectory() && ENDINGS.has(extname(entry.name)) && !entry.name.startsWith("."),
    )
    .map((entry) => entry.name)
    .sort();
  const diagnostics: Diagnostic[] = [];
  const files: Source[] = [];
  for (const name of names) {
    const file = `${shown}/${name}`;
    try {
      const { text, strangeAt } = decodeText(await readFile(join(folder, name)));
      const found = source(file, text);
      if (strangeAt !== undefined) diagnostics.push(notUtf8(found, strangeAt));
      files.push(found);
    } catch {
      diagnostics.push(diagnoseFile(file, UNREADABLE));
    }
  }
  return { files, diagnostics };
}

const UNREADABLE: Finding = {
  severity: "error",
  code: "unreadable-file",
  message: "this file cannot be read: it is a link to nothing, or closed to you",
  remedy: "put the file itself there, or make it readable (`chmod u+r`)",
};

function notUtf8(file: Source, offset: number): Diagnostic {
  return diagnose(file, offset, 1, {
    severity: file.file.endsWith(".bib") ? "warning" : "error",
    code: "not-utf8",
    message: "this file is not saved as UTF-8",
    remedy: "save it again with the encoding UTF-8 (in most editors: Save with encoding)",
  });
}

function noFolder(shown: string): Diagnostic {
  return diagnoseFile(shown, {
    severity: "error",
    code: "no-data",
    message: "there is no such folder",
    remedy: "make it and put `profile.yaml` and `site.yaml` into it",
  });
}
