import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { isOfSample, SAMPLE_FILES } from "../record/sample.ts";

/** The names of the data files in a folder that are still the sample's, word for word: an owner's CV may take their place. */
export function untouchedSample(folder: string): Set<string> {
  if (relative(".", folder) !== "_data") return new Set();
  const names = Object.keys(SAMPLE_FILES).filter((path) => path.startsWith("_data/") && isUntouched(path));
  return new Set(names.map((path) => basename(path)));
}

/**
 * Takes away what an owner's files have made needless of the sample: its data files of the same section; and once a
 * `site.yaml` is the owner's, all of them, and what the sample publishes besides, unless data of the owner's names it.
 *
 * @param sample what was untouched before
 * @param written the names of the files written
 * @returns the files that are gone
 */
export function removeSample(sample: Set<string>, written: string[]): string[] {
  const stem = (name: string) => name.replace(/\.\w+$/, "");
  const isWhole = written.includes("site.yaml");
  const gone = [...sample]
    .filter((name) => !written.includes(name))
    .filter((name) => isWhole || written.some((own) => stem(own) === stem(name)))
    .map((name) => join("_data", name));
  for (const path of gone) rmSync(path);
  if (!isWhole || sample.size === 0) return gone;
  const texts = readdirSync("_data")
    .filter((name) => statSync(join("_data", name)).isFile())
    .map((name) => readFileSync(join("_data", name), "utf8"));
  const others = Object.keys(SAMPLE_FILES).filter(
    (path) => isUntouched(path) && !texts.some((text) => text.includes(basename(path))),
  );
  for (const path of others) {
    rmSync(path);
    for (let folder = dirname(path); folder.includes("/") && isEmpty(folder); folder = dirname(folder))
      rmdirSync(folder);
  }
  return [...gone, ...others];
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

function isUntouched(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && isOfSample(path, readFileSync(path));
}
