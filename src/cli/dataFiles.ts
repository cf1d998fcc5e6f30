import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { isFile, namesIn } from "../eleventy/findPages.ts";
import { type Diagnostic, diagnoseFile, error } from "../problems/diagnostic.ts";
import { isOfSample, SAMPLE_FILES } from "../record/sample.ts";
import { bare } from "./themeFiles.ts";

/** Writes files, by their paths: all of them or, where one cannot be written, none. */
export async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
  const draftOf = (path: string) => join(dirname(path), `.${basename(path)}.draft`);
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draftOf(path), text);
    }
    for (const path of Object.keys(files)) await rename(draftOf(path), path);
  } finally {
    await Promise.all(Object.keys(files).map((path) => rm(draftOf(path), { force: true })));
  }
}

/**
 * Puts data files into a folder: all of them or none. What they make needless of the sample goes.
 *
 * @param force whether files of the same name may be written over; those of the sample may in any case
 * @returns what is in the way, and then nothing is written; the files that are gone
 */
export async function putData(
  folder: string,
  files: Readonly<Record<string, string>>,
  force = false,
): Promise<{ problems: Diagnostic[]; gone: string[] }> {
  const sample = untouchedSample(folder);
  const there = await readdir(folder).catch(({ code }) => (code === "ENOTDIR" ? undefined : []));
  const problems = there
    ? there
        .filter((name) => !sample.has(name))
        .flatMap((name) => obstacle(folder, name, Object.keys(files), force))
    : [inTheWay(folder, "no-folder", "this is a file, not a folder", "name a folder: `--to _data`")];
  if (problems.length > 0) return { problems, gone: [] };
  const placed = Object.entries(files).map(([name, text]) => [join(folder, name), text]);
  await writeFiles(Object.fromEntries(placed));
  return { problems, gone: removeSample(sample, Object.keys(files)) };
}

/** What a file that is there has against new ones. */
function obstacle(folder: string, name: string, files: string[], force: boolean): Diagnostic[] {
  const path = join(folder, name);
  const elsewhere = "or name another folder: `--to imported`";
  if (files.includes(name)) {
    const remedy = `add \`--force\` to write over it, ${elsewhere}`;
    return force ? [] : [inTheWay(path, "file-exists", "this file is there already", remedy)];
  }
  const twin = /\.(ya?ml|md|bib)$/.test(name) && files.find((own) => bare(own) === bare(name));
  if (!twin) return [];
  const second = `beside this file, \`${twin}\` would be a second one of the same section`;
  return [inTheWay(path, "two-files", second, `rename or delete it first, ${elsewhere}`)];
}

function inTheWay(path: string, code: string, message: string, remedy: string): Diagnostic {
  return diagnoseFile(path, error(code, `${message}, so nothing is written`, remedy));
}

/** The names of the data files in a folder that are still the sample's, word for word: an owner's CV may take their place. */
export function untouchedSample(folder: string): Set<string> {
  if (relative(".", folder) !== "_data") return new Set();
  const paths = Object.keys(SAMPLE_FILES).filter((path) => path.startsWith("_data/") && isUntouched(path));
  return new Set(paths.map((path) => basename(path)));
}

/**
 * Takes away what an owner's files have made needless of the sample: its data files of the same section; and once a
 * `site.yaml` is the owner's, all of them, and what the sample publishes besides, unless data of the owner's names it.
 */
function removeSample(sample: ReadonlySet<string>, written: string[]): string[] {
  const isWhole = written.includes("site.yaml");
  const gone = [...sample]
    .filter((name) => !written.includes(name))
    .filter((name) => isWhole || written.some((own) => bare(own) === bare(name)))
    .map((name) => join("_data", name));
  for (const path of gone) rmSync(path);
  if (!isWhole || sample.size === 0) return gone;
  const texts = namesIn("_data").map((name) => readFileSync(join("_data", name), "utf8"));
  const others = Object.keys(SAMPLE_FILES).filter(
    (path) => isUntouched(path) && !texts.some((text) => text.includes(basename(path))),
  );
  for (const path of others) {
    rmSync(path);
    const isEmpty = (folder: string) => folder.includes("/") && readdirSync(folder).length === 0;
    for (let folder = dirname(path); isEmpty(folder); folder = dirname(folder)) rmdirSync(folder);
  }
  return [...gone, ...others];
}

function isUntouched(path: string): boolean {
  return isFile(path) && isOfSample(path, readFileSync(path));
}
