import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnoseFile } from "../../diagnostics/diagnostic.ts";

const ELSEWHERE = "or name another folder: `--to imported`";

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
  const there = await readdir(folder).catch(({ code }) => (code === "ENOTDIR" ? undefined : []));
  if (!there)
    return [stop(folder, "no-folder", "this is a file, not a folder", "name a folder: `--to _data`")];
  const stem = (name: string) => name.replace(/\.[^.]+$/, "");
  const problems = there.flatMap((name) => {
    const path = join(folder, name);
    const twin = Object.keys(files).find((own) => stem(own) === stem(name));
    const message = `beside this file, \`${twin}\` would be a second one of the same section`;
    if (Object.hasOwn(files, name))
      return force
        ? []
        : stop(
            path,
            "file-exists",
            "this file is there already",
            `add \`--force\` to write over it, ${ELSEWHERE}`,
          );
    return twin && /\.(ya?ml|md|bib)$/.test(name)
      ? stop(path, "two-files", message, `rename or delete it first, ${ELSEWHERE}`)
      : [];
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

function stop(path: string, code: string, message: string, remedy: string): Diagnostic {
  return diagnoseFile(path, {
    severity: "error",
    code,
    message: `${message}, so nothing is written`,
    remedy,
  });
}
