import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile, error } from "../problems/diagnostic.ts";
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
  if (!entries) return { files: [], diagnostics: [diagnoseFile(shown, NO_FOLDER)] };
  // A file may be a link to one elsewhere: the `.bib` that Zotero writes.
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => ENDINGS.has(extname(name)))
    .sort();
  const diagnostics: Diagnostic[] = [];
  const files: Source[] = [];
  for (const name of names) {
    const file = `${shown}/${name}`;
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes) {
      diagnostics.push(diagnoseFile(file, UNREADABLE));
      continue;
    }
    const { text, strangeAt } = decodeText(bytes);
    const found = source(file, text);
    const severity = name.endsWith(".bib") ? "warning" : "error";
    if (strangeAt !== undefined) diagnostics.push(diagnose(found, strangeAt, 1, { ...NOT_UTF8, severity }));
    files.push(found);
  }
  return { files, diagnostics };
}

const UNREADABLE = error(
  "unreadable-file",
  "this file cannot be read: it is a link to nothing, or closed to you",
  "put the file itself there, or make it readable (`chmod u+r`)",
);

const NOT_UTF8 = error(
  "not-utf8",
  "this file is not saved as UTF-8",
  "save it again with the encoding UTF-8 (in most editors: Save with encoding)",
);

const NO_FOLDER = error(
  "no-data",
  "there is no such folder",
  "make it and put `profile.yaml` and `site.yaml` into it",
);
