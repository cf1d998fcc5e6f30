import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Diagnostic, diagnoseFile } from "../../diagnostics/diagnostic.ts";

/**
 * Writes data files into a folder: all of them or none.
 * @param force whether files of the same name may be written over
 * @returns what stands in the way; nothing is written then
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  force: boolean,
): Promise<Diagnostic[]> {
  const there = await readdir(folder).catch(() => []);
  const names = Object.keys(files);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => true,
  );
  if (!isFolder) return [noFolder(folder)];
  const taken = force
    ? []
    : there.filter((name) => names.includes(name)).map((name) => isThere(join(folder, name)));
  const twins = there.flatMap((name) => {
    const own = names.find((own) => stem(own) === stem(name));
    return own && !names.includes(name) && isData(name) ? [isTwin(join(folder, name), own)] : [];
  });
  const problems = [...taken, ...twins];
  if (problems.length > 0) return problems;
  await mkdir(folder, { recursive: true });
  const drafts = names.map((name) => [name, join(folder, `.${name}.import`)] as const);
  try {
    for (const [name, draft] of drafts) await writeFile(draft, files[name] ?? "", { flag: "w" });
    for (const [name, draft] of drafts) await rename(draft, join(folder, name));
  } finally {
    await Promise.all(drafts.map(([, draft]) => rm(draft, { force: true })));
  }
  return [];
}

function stem(name: string): string {
  return basename(name).replace(/\.[^.]+$/, "");
}

function isData(name: string): boolean {
  return /\.(ya?ml|md|bib)$/.test(name);
}

function isThere(file: string): Diagnostic {
  return diagnoseFile(file, {
    severity: "error",
    code: "file-exists",
    message: "this file is there already, so nothing is written",
    remedy: "add `--force` to write over it, or name another folder: `--to imported`",
  });
}

function isTwin(file: string, own: string): Diagnostic {
  return diagnoseFile(file, {
    severity: "error",
    code: "two-files",
    message: `beside this file, \`${own}\` would be a second one of the same section, so nothing is written`,
    remedy: "rename or delete it first, or name another folder: `--to imported`",
  });
}

function noFolder(folder: string): Diagnostic {
  return diagnoseFile(folder, {
    severity: "error",
    code: "no-folder",
    message: "this is a file, not a folder, so nothing is written",
    remedy: "name a folder: `--to _data`",
  });
}
