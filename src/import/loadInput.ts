import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";
import { decodeText } from "../text/decodeText.ts";

/** What stands at a path: one file, or the files of a folder that may hold a CV, by their path in it. */
export interface Loaded {
  isFolder: boolean;
  files: Map<string, Source>;
  diagnostics: Diagnostic[];
}

/** Where a folder may have what belongs to a CV, and how such files end. */
const FOLDERS: [folder: string, ending: RegExp][] = [
  ["", /\.(md|markdown|json|ya?ml|bib)$/i],
  ["_bibliography", /\.bib$/i],
  ["_data", /^(cv|socials|coauthors)\.ya?ml$/],
  ["assets/json", /^resume\.json$/],
  ["_layouts", /^cv\.(liquid|html)$/],
  ["_pages", /^cv\.md$/],
];
const MOST = 20_000_000;

/** Reads what is to be imported. `path` is also how messages call it. */
export async function loadInput(path: string): Promise<Loaded> {
  const found = await stat(path).catch(() => undefined);
  const loaded: Loaded = { isFolder: found?.isDirectory() ?? false, files: new Map(), diagnostics: [] };
  if (!found) loaded.diagnostics.push(failed(path, "no-input", "there is no such file or folder", NAME_ONE));
  for (const name of loaded.isFolder ? await namesIn(path) : found ? [""] : []) {
    const file = loaded.isFolder ? join(path, name) : path;
    const bytes = await readFile(file);
    const isText =
      !bytes.subarray(0, 8000).includes(0) || /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes.toString("latin1", 0, 2));
    if (bytes.length > MOST)
      loaded.diagnostics.push(failed(file, "too-long", "this file is too long to be a CV"));
    else if (!isText && !loaded.isFolder)
      loaded.diagnostics.push(failed(file, "not-text", "this is not a text file"));
    else if (isText) loaded.files.set(loaded.isFolder ? name : basename(path), source(file, textOf(bytes)));
  }
  return loaded;
}

async function namesIn(folder: string): Promise<string[]> {
  const lists = FOLDERS.map(async ([inside, ending]) => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map(({ name }) => name);
    return names.sort().map((name) => (inside ? `${inside}/${name}` : name));
  });
  return (await Promise.all(lists)).flat();
}

/** A file's text, with line breaks as everybody writes them now. */
function textOf(bytes: Uint8Array): string {
  return decodeText(bytes)
    .text.replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "");
}

/** What can be imported, for messages. */
const FORMATS =
  "a Markdown page, a JSON Resume, a RenderCV file, a list of publications (BibTeX or CSL), or the folder of an al-folio site";
const NAME_ONE = "name a file to import, or the folder of a Jekyll site";

export function failed(path: string, code: string, message: string, remedy = `name ${FORMATS}`): Diagnostic {
  return diagnoseFile(path, { severity: "error", code, message, remedy });
}
