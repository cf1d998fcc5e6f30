import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import { type Source, source } from "../problems/source.ts";
import { decodeText } from "../text/decodeText.ts";
import { findingOf } from "./findings.ts";

/** The files that a CV is written in; all else in the folder is somebody else's. */
const DATA = /^[^.].*\.(?:ya?ml|md|bib)$/;

/**
 * Reads all data files of `folder`, in the order of their names, and reports those that are not UTF-8. `shown` is the
 * folder's name in messages.
 */
export async function loadFiles(
  folder: string,
  shown: string,
): Promise<{ files: Source[]; diagnostics: Diagnostic[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files: [], diagnostics: [diagnoseFile(shown, findingOf("no-data"))] };
  // A file may be a link to one elsewhere: the `.bib` that Zotero writes.
  const names = entries
    .filter((entry) => !entry.isDirectory() && DATA.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const diagnostics: Diagnostic[] = [];
  const files: Source[] = [];
  for (const name of names) {
    const file = `${shown}/${name}`;
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes) {
      diagnostics.push(diagnoseFile(file, findingOf("unreadable-file")));
      continue;
    }
    const { text, strangeAt } = decodeText(bytes);
    const found = source(file, text);
    const severity = name.endsWith(".bib") ? "warning" : "error";
    const finding = { ...findingOf("not-utf8"), severity } as const;
    if (strangeAt !== undefined) diagnostics.push(diagnose(found, strangeAt, 1, finding));
    files.push(found);
  }
  return { files, diagnostics };
}
