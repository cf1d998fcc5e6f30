import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";
import { decodeText } from "../text/decodeText.ts";

/** What stands at a path: one file, called "", or the files of a folder that may hold a CV, by their path in it. */
export interface Loaded {
  isFolder: boolean;
  files: Map<string, Source>;
  diagnostics: Diagnostic[];
}

/** Where a folder may have what belongs to a CV, and how such files are called. */
const FOLDERS: [folder: string, names: RegExp][] = [
  ["", /\.(md|markdown|json|ya?ml|bib)$/i],
  ["_bibliography", /\.bib$/i],
  ["_data", /^(cv|socials|coauthors)\.ya?ml$/],
  ["assets/json", /^resume\.json$/],
  ["_layouts", /^cv\.(liquid|html)$/],
  ["_pages", /^cv\.md$/],
];

/** Reads what is to be imported. `path` is also how messages call it. */
export async function loadInput(path: string): Promise<Loaded> {
  const found = await stat(path).catch(() => undefined);
  const isFolder = found?.isDirectory() ?? false;
  const loaded: Loaded = { isFolder, files: new Map(), diagnostics: [] };
  if (!found) loaded.diagnostics.push(failed(path, "no-input", "there is no such file or folder"));
  for (const name of isFolder ? await namesIn(path) : found ? [""] : []) {
    const file = join(path, name);
    const bytes = await readFile(isFolder ? file : path);
    const isText = !bytes.subarray(0, 8000).includes(0);
    // Line breaks as everybody writes them now.
    const text = () => decodeText(bytes).text.replace(/\r\n?/g, "\n");
    if (bytes.length > 20_000_000)
      loaded.diagnostics.push(failed(file, "too-long", "this file is too long to be a CV"));
    else if (isText) loaded.files.set(name, source(isFolder ? file : path, text()));
    else if (!isFolder) loaded.diagnostics.push(failed(file, "not-text", "this is not a text file"));
  }
  return loaded;
}

async function namesIn(folder: string): Promise<string[]> {
  const lists = FOLDERS.map(async ([inside, names]) => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && names.test(entry.name));
    return files.map(({ name }) => (inside ? `${inside}/${name}` : name)).sort();
  });
  return (await Promise.all(lists)).flat();
}

const FORMATS =
  "name a Markdown page, a JSON Resume, a RenderCV file, a list of publications (BibTeX or CSL), or the folder of an al-folio site";

/** A problem with what is to be imported as a whole. */
export function failed(path: string, code: string, message: string, remedy = FORMATS): Diagnostic {
  return diagnoseFile(path, { severity: "error", code, message, remedy });
}
