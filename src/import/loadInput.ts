import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { type Source, source } from "../problems/source.ts";
import { decodeText } from "../text/decodeText.ts";
import { failed } from "./draft/draft.ts";

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
