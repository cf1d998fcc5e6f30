import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Cv } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { escapeRegExp } from "../text/escape.ts";
import { findingOf } from "./findings.ts";

/** The names of the person whom the sample is about, as `name` may have them. */
const SAMPLE_NAMES = ["Sang Choe", "Sang Keun Choe", "최상근"];

/**
 * What is the sample's in this repository, and becomes its owner's in a fork: the beginning of each file's SHA-256, its line
 * breaks being those of Unix, and what nobody else has to write into it, so that it is left of the sample wherever it stands.
 */
export const SAMPLE_FILES: Record<string, { checksum: string; texts?: string[] }> = {
  "_data/profile.yaml": {
    checksum: "2bab5f5a0814",
    texts: ["최상근", "Sang Keun Choe", "sangkeuc@cs.cmu.edu", "sangkeun00"],
  },
  "_data/site.yaml": {
    checksum: "aeaee04090c7",
    texts: ["The CV of Sang Choe", "sangkeun00.github.io", "jrh/segredario/game.html"],
  },
  "_data/publications.bib": {
    checksum: "c16dc90eeb54",
    // Keys, of entries that are not the owner's too.
    texts: "qiao2021pollux choe2019orthogonal raunak2019leveraging choe2019visual chang2018audio".split(" "),
  },
  "_data/miscellaneous.md": { checksum: "c4c0911fb8fa", texts: ["https://www.instagram.com/bettyberry___"] },
  // What stands in these, others may have to say too: they are left of the sample while nothing in them is changed.
  "_data/awards.yaml": { checksum: "db6c13c4c7fc" },
  "_data/background.md": { checksum: "78877146a204" },
  "_data/education.yaml": { checksum: "a179f7c7f1df" },
  "_data/experience.yaml": { checksum: "9877009635cd" },
  "_data/teaching.yaml": { checksum: "7be0bc64dc8b" },
  "assets/betty.jpg": { checksum: "f190cbf6e6e9" },
  "public/jrh/segredario/game.html": { checksum: "ea56b8d0a6c4" },
};

/** Whether a file, by its path in a fork, is still the sample's, with nothing changed in it. */
export function isOfSample(path: string, content: Uint8Array): boolean {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  const checksum = createHash("sha256").update(text, "latin1").digest("hex").slice(0, 12);
  return Object.hasOwn(SAMPLE_FILES, path) && SAMPLE_FILES[path]?.checksum === checksum;
}

/**
 * Finds what a fork still has of the sample once its name is another's, so that nobody publishes a stranger's address by
 * mistake. Facts that two people can share are not among it.
 *
 * @param sources all data files
 * @param folders those that are published as `assets`, empty where there is none, and as they are, if there is one
 * @returns a warning for each place, or file, that is the sample's
 */
export async function leftOfSample(
  sources: readonly Source[],
  { profile: { name }, publications }: Cv,
  folders: { assets: string; public?: string | undefined },
): Promise<Diagnostic[]> {
  if (name === "" || SAMPLE_NAMES.includes(name)) return [];
  const own = publications.filter(({ authors }) => authors.some(({ isOwner }) => isOwner));
  const keys = new Set(own.map(({ key }) => key));
  const inData = sources.flatMap((source) => {
    const path = `_data/${basename(source.file)}`;
    const texts = SAMPLE_FILES[path]?.texts?.filter((text) => !keys.has(text));
    if (texts) return texts.flatMap((text) => leftIn(source, text, name));
    return isOfSample(path, Buffer.from(source.text))
      ? [diagnoseFile(source.file, findingOf("of-the-sample:data"))]
      : [];
  });
  const published = Object.keys(SAMPLE_FILES).map(async (path) => {
    const folder = path.startsWith("assets/") ? folders.assets : path.startsWith("public/") && folders.public;
    if (!folder) return [];
    const content = await readFile(join(folder, path.replace(/^\w+\//, ""))).catch(() => undefined);
    return content && isOfSample(path, content) ? [diagnoseFile(path, findingOf("of-the-sample:file"))] : [];
  });
  return [...inData, ...(await Promise.all(published)).flat()];
}

/** Each place in a data file at which a text of the sample stands, as a whole. */
function leftIn(source: Source, text: string, owner: string): Diagnostic[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escapeRegExp(text)}(?![\\p{L}\\p{N}_])`, "gu");
  const isPaper = source.file.endsWith(".bib");
  const finding = findingOf(isPaper ? "of-the-sample:paper" : "of-the-sample", text, owner);
  return [...source.text.matchAll(pattern)].map(({ index }) => diagnose(source, index, text.length, finding));
}
