import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Diagnostic, diagnoseFile } from "../diagnostics/diagnostic.ts";
import { type Source, source } from "../diagnostics/source.ts";
import { decodeText } from "../text/decodeText.ts";
import { AL_FOLIO_FILES } from "./data/alFolioDraft.ts";

/** What stands at a path: one file, or the files of a folder that may hold a CV, by their path in it. */
export interface Input {
  isFolder: boolean;
  files: Map<string, Source>;
  diagnostics: Diagnostic[];
}

/** Reads what is to be imported. `path` is also how messages call it. */
export async function loadInput(path: string): Promise<Input> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return { isFolder: false, files: new Map(), diagnostics: [nothing(path)] };
  const isFolder = found.isDirectory();
  const names = isFolder ? await namesIn(path) : [""];
  const files = new Map<string, Source>();
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const file = isFolder ? join(path, name) : path;
    const bytes = await readFile(file);
    if (bytes.length > MOST) diagnostics.push(tooLong(file));
    else if (bytes.subarray(0, 8000).includes(0)) {
      if (!isFolder) diagnostics.push(noText(file));
    } else files.set(isFolder ? name : basename(path), source(file, decode(bytes)));
  }
  return { isFolder, files, diagnostics };
}

const MOST = 20_000_000;

async function namesIn(folder: string): Promise<string[]> {
  const list = async (inside: string, ending: RegExp) => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map(({ name }) => (inside ? `${inside}/${name}` : name))
      .sort();
  };
  const known = await Promise.all(
    AL_FOLIO_FILES.map(async (name) =>
      (await stat(join(folder, name)).catch(() => undefined))?.isFile() ? [name] : [],
    ),
  );
  const others = [
    ...(await list("", /\.(md|markdown|json|ya?ml|bib)$/i)),
    ...(await list("_bibliography", /\.bib$/i)),
  ];
  return [...new Set([...known.flat(), ...others])];
}

/** A file's text, with line breaks as everybody writes them now. */
function decode(bytes: Uint8Array): string {
  return decodeText(bytes).text.replace(/\r\n?/g, "\n");
}

function nothing(path: string): Diagnostic {
  return diagnoseFile(path, {
    severity: "error",
    code: "no-input",
    message: "there is no such file or folder",
    remedy: "name a file to import, or the folder of a Jekyll site",
  });
}

function noText(path: string): Diagnostic {
  return diagnoseFile(path, {
    severity: "error",
    code: "not-text",
    message: "this is not a text file",
    remedy: `name ${FORMATS}`,
  });
}

function tooLong(path: string): Diagnostic {
  return diagnoseFile(path, {
    severity: "error",
    code: "too-long",
    message: "this file is too long to be a CV",
    remedy: `name ${FORMATS}`,
  });
}

/** What can be imported, for messages. */
export const FORMATS =
  "a Markdown page, a JSON Resume, a RenderCV file, a list of publications (BibTeX or CSL), or the folder of an al-folio site";
