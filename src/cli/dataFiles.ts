import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { isFile, namesIn } from "../eleventy/findPages.ts";
import { type Diagnostic, diagnoseFile, error } from "../problems/diagnostic.ts";
import { isOfSample, SAMPLE_FILES } from "../record/sample.ts";
import { bare } from "./themeFiles.ts";

/** Writes files, by their paths; in the place of a link, not through it. */
export function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    writeFileSync(path, text);
  }
}

/**
 * Puts data files into a folder, where nothing is in the way of any. What they make needless of the sample goes.
 *
 * @param force whether files of the same name may be written over; those of the sample may in any case
 * @returns what is in the way, and then nothing is written; the files that are gone
 */
export function putData(
  folder: string,
  files: Readonly<Record<string, string>>,
  force = false,
): { problems: Diagnostic[]; gone: string[] } {
  const sample = untouchedSample(folder);
  const names = Object.keys(files);
  const problems = namesIn(folder)
    .filter((name) => !sample.has(name))
    .flatMap((name) => obstacle(folder, name, names, force));
  if (problems.length > 0) return { problems, gone: [] };
  writeFiles(Object.fromEntries(names.map((name) => [join(folder, name), files[name] ?? ""])));
  return { problems, gone: removeSample(sample, names) };
}

/** What a file that is there has against new ones. */
function obstacle(folder: string, name: string, files: string[], force: boolean): Diagnostic[] {
  const inTheWay = (message: string, remedy: string) => [
    diagnoseFile(
      join(folder, name),
      error(
        "in-the-way",
        `${message}, so nothing is written`,
        `${remedy}, or name another folder: \`--to imported\``,
      ),
    ),
  ];
  if (files.includes(name))
    return force ? [] : inTheWay("this file is there already", "add `--force` to write over it");
  const twin = /\.(ya?ml|md|bib)$/.test(name) && files.find((own) => bare(own) === bare(name));
  if (!twin) return [];
  return inTheWay(
    `beside this file, \`${twin}\` would be a second one of the same section`,
    "rename or delete it first",
  );
}

/** The names of the data files in a folder that are still the sample's, word for word: an owner's CV may take their place. */
export function untouchedSample(folder: string): Set<string> {
  if (relative(".", folder) !== "_data") return new Set();
  return new Set(
    leftOfSample()
      .filter((path) => path.startsWith("_data/"))
      .map((path) => basename(path)),
  );
}

/** The files of this fork that are still the sample's. */
function leftOfSample(): string[] {
  return Object.keys(SAMPLE_FILES).filter((path) => isFile(path) && isOfSample(path, readFileSync(path)));
}

/**
 * Takes away what an owner's files have made needless of the sample: its data files of the same section; and once a
 * `site.yaml` is the owner's, all of them, and what the sample publishes besides, unless data of the owner's names it.
 */
function removeSample(sample: ReadonlySet<string>, written: string[]): string[] {
  const isWhole = sample.size > 0 && written.includes("site.yaml");
  const data = [...sample]
    .filter((name) => !written.includes(name))
    .filter((name) => isWhole || written.some((own) => bare(own) === bare(name)))
    .map((name) => join("_data", name));
  for (const path of data) rmSync(path);
  if (!isWhole) return data;
  const texts = namesIn("_data").map((name) => readFileSync(join("_data", name), "utf8"));
  const others = leftOfSample().filter((path) => !texts.some((text) => text.includes(basename(path))));
  for (const path of others) rmSync(path);
  return [...data, ...others];
}
