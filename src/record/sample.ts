import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { hashOf } from "../kept.ts";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import type { Cv } from "./cv.ts";
import { findingOf } from "./findings.ts";

/** The names of the person whom the sample is about, as `name` may have them. */
const SAMPLE_NAMES = ["Sang Choe", "Sang Keun Choe", "최상근"];

/**
 * What is the sample's in this repository, and becomes its owner's in a fork: the beginning of each file's SHA-256, its line
 * breaks being those of Unix.
 */
export const SAMPLE_FILES: Record<string, string> = {
  "_data/profile.yaml": "2bab5f5a0814",
  "_data/site.yaml": "aeaee04090c7",
  "_data/publications.bib": "c16dc90eeb54",
  "_data/miscellaneous.md": "c4c0911fb8fa",
  "_data/awards.yaml": "db6c13c4c7fc",
  "_data/background.md": "78877146a204",
  "_data/education.yaml": "a179f7c7f1df",
  "_data/experience.yaml": "9877009635cd",
  "_data/teaching.yaml": "7be0bc64dc8b",
  "assets/betty.jpg": "f190cbf6e6e9",
  "public/jrh/segredario/game.html": "ea56b8d0a6c4",
};

/** What nobody else has to write into these files, so that it is left of the sample whatever else is changed; of papers, their keys. */
export const SAMPLE_TEXTS: Record<string, string[]> = {
  "_data/profile.yaml": ["최상근", "Sang Keun Choe", "sangkeuc@cs.cmu.edu", "sangkeun00"],
  "_data/site.yaml": ["The CV of Sang Choe", "sangkeun00.github.io", "jrh/segredario/game.html"],
  "_data/publications.bib":
    "qiao2021pollux choe2019orthogonal raunak2019leveraging choe2019visual chang2018audio".split(" "),
};

/** Whether a file, by its path in a fork, is still the sample's, with nothing changed in it. */
export function isOfSample(path: string, content: Uint8Array): boolean {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  return Object.hasOwn(SAMPLE_FILES, path) && SAMPLE_FILES[path] === hashOf(Buffer.from(text, "latin1"));
}

/**
 * Finds what a fork still has of the sample once its name is another's, so that nobody publishes a stranger's address by
 * mistake: whole files of its data, its `assets` and its `public`, and what is told of a stranger in others. Papers of which the
 * owner is an author are theirs.
 */
export async function leftOfSample(
  sources: readonly Source[],
  { profile: { name }, publications }: Pick<Cv, "profile" | "publications">,
  folders: { assets: string; public?: string | undefined },
): Promise<Diagnostic[]> {
  if (name === "" || SAMPLE_NAMES.includes(name)) return [];
  const own = publications.filter(({ authors }) => authors.some(({ isOwner }) => isOwner));
  const keys = new Set(own.map(({ key }) => key));
  const whole = findingOf("of-the-sample:file");
  const inData = sources.flatMap((source) => {
    const path = `_data/${basename(source.file)}`;
    if (isOfSample(path, Buffer.from(source.text))) return [diagnoseFile(source.file, whole)];
    const texts = (SAMPLE_TEXTS[path] ?? []).filter((text) => !keys.has(text));
    return texts.flatMap((text) => {
      const at = source.text.indexOf(text);
      return at < 0 ? [] : [diagnose(source, at, text.length, findingOf("of-the-sample", text, name))];
    });
  });
  const published = Object.keys(SAMPLE_FILES).map(async (path) => {
    const folder = path.startsWith("assets/") ? folders.assets : path.startsWith("public/") && folders.public;
    if (!folder) return [];
    const content = await readFile(join(folder, path.replace(/^\w+\//, ""))).catch(() => undefined);
    return content && isOfSample(path, content) ? [diagnoseFile(path, whole)] : [];
  });
  return [...inData, ...(await Promise.all(published)).flat()];
}
