import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { failed } from "../import/draft/draft.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";

const ELSEWHERE = "or name another folder: `--to imported`";

/**
 * Writes data files into a folder: all of them or none.
 * @param force whether files of the same name may be written over
 * @param replaced names of files that are nobody's yet, and go in any case
 * @returns what stands in the way; nothing is written then
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  force: boolean,
  replaced: ReadonlySet<string> = new Set(),
): Promise<Diagnostic[]> {
  const there = await readdir(folder).catch(({ code }) => (code === "ENOTDIR" ? undefined : []));
  const noFolder = "this is a file, not a folder, so nothing is written";
  if (!there) return [failed(folder, "no-folder", noFolder, "name a folder: `--to _data`")];
  const stem = (name: string) => name.replace(/\.[^.]+$/, "");
  const owners = there.filter((name) => !replaced.has(name));
  const problems = owners.flatMap((name) => {
    const path = join(folder, name);
    const taken = "this file is there already, so nothing is written";
    const isOurs = Object.hasOwn(files, name);
    if (isOurs && !force)
      return failed(path, "file-exists", taken, `add \`--force\` to write over it, ${ELSEWHERE}`);
    const twin = Object.keys(files).find((own) => stem(own) === stem(name));
    if (isOurs || !twin || !/\.(ya?ml|md|bib)$/.test(name)) return [];
    const second = `beside this file, \`${twin}\` would be a second one of the same section, so nothing is written`;
    return failed(path, "two-files", second, `rename or delete it first, ${ELSEWHERE}`);
  });
  if (problems.length > 0) return problems;
  await mkdir(folder, { recursive: true });
  const draft = (name: string) => join(folder, `.${name}.import`);
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(draft(name), text);
    for (const name of Object.keys(files)) await rename(draft(name), join(folder, name));
  } finally {
    await Promise.all(Object.keys(files).map((name) => rm(draft(name), { force: true })));
  }
  return [];
}
