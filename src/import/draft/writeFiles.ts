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
  const stop = (name: string, code: string, message: string, remedy: string) =>
    diagnoseFile(join(folder, name), {
      severity: "error",
      code,
      message: `${message}, so nothing is written`,
      remedy,
    });
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOTDIR" ? undefined : [],
  );
  if (!there) return [stop("", "no-folder", "this is a file, not a folder", "name a folder: `--to _data`")];
  const problems = there.flatMap((name) => {
    if (Object.hasOwn(files, name))
      return force
        ? []
        : [
            stop(
              name,
              "file-exists",
              "this file is there already",
              `add \`--force\` to write over it, ${ELSEWHERE}`,
            ),
          ];
    const twin = Object.keys(files).find((own) => stem(own) === stem(name));
    if (!twin || !/\.(ya?ml|md|bib)$/.test(name)) return [];
    const message = `beside this file, \`${twin}\` would be a second one of the same section`;
    return [stop(name, "two-files", message, `rename or delete it first, ${ELSEWHERE}`)];
  });
  if (problems.length > 0) return problems;
  await mkdir(folder, { recursive: true });
  const drafts = Object.entries(files).map(([name, text]) => ({
    name,
    text,
    draft: join(folder, `.${name}.import`),
  }));
  try {
    for (const { draft, text } of drafts) await writeFile(draft, text);
    for (const { draft, name } of drafts) await rename(draft, join(folder, name));
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
  return [];
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}
