import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Publication } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { escapeRegExp } from "../text/escape.ts";
import { isOfSample, SAMPLE_FILES, SAMPLE_NAMES } from "./sample.ts";

/** Whose site it is now, and what is published of it besides the record. */
interface Site {
  name: string;
  publications: readonly Publication[];
  /** The folder that is published as `assets`; empty where there is none. */
  assets: string;
  /** The folder that is published as it is, if there is one. */
  public: string | undefined;
}

/**
 * Finds what a fork still has of the sample once its name is another's, so that nobody publishes a stranger's address by
 * mistake. Facts that two people can share are not among it.
 *
 * @param sources all data files
 * @returns a warning for each place, or file, that is the sample's
 */
export async function leftOfSample(sources: readonly Source[], site: Site): Promise<Diagnostic[]> {
  if (site.name === "" || SAMPLE_NAMES.includes(site.name)) return [];
  const own = site.publications.filter(({ authors }) => authors.some(({ isOwner }) => isOwner));
  const keys = new Set(own.map(({ key }) => key));
  const inData = sources.flatMap((source) => {
    const path = `_data/${basename(source.file)}`;
    const texts = SAMPLE_FILES[path]?.texts?.filter((text) => !keys.has(text));
    if (texts) return texts.flatMap((text) => leftIn(source, text, site.name));
    return isOfSample(path, Buffer.from(source.text)) ? [diagnoseFile(source.file, wholeFile)] : [];
  });
  const published = Object.keys(SAMPLE_FILES).map(async (path) => {
    const folder = path.startsWith("assets/") ? site.assets : path.startsWith("public/") && site.public;
    if (!folder) return [];
    const content = await readFile(join(folder, path.replace(/^\w+\//, ""))).catch(() => undefined);
    return content && isOfSample(path, content) ? [diagnoseFile(path, publishedFile)] : [];
  });
  return [...inData, ...(await Promise.all(published)).flat()];
}

/** Each place in a data file at which a text of the sample stands, as a whole. */
function leftIn(source: Source, text: string, owner: string): Diagnostic[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escapeRegExp(text)}(?![\\p{L}\\p{N}_])`, "gu");
  const finding = source.file.endsWith(".bib") ? publication(text, owner) : ofAnother(text, owner);
  return [...source.text.matchAll(pattern)].map(({ index }) => diagnose(source, index, text.length, finding));
}

const code = "of-the-sample";

function ofAnother(text: string, owner: string): Finding {
  return {
    severity: "warning",
    code,
    message: `\`${text}\` is the sample's, and this is the site of ${owner}`,
    remedy: "write your own, or take it out",
  };
}

function publication(key: string, owner: string): Finding {
  return {
    severity: "warning",
    code,
    message: `the publication \`${key}\` is the sample's, and ${owner} is not among its authors`,
    remedy:
      "take it out; if it is yours, list your name as it is spelt there under `otherNames` in profile.yaml",
  };
}

const wholeFile: Finding = {
  severity: "warning",
  code,
  message: "this file is still the sample's, word for word",
  remedy: "write what is yours, or delete it and take its name out of `site.yaml`",
};

const publishedFile: Finding = {
  severity: "warning",
  code,
  message: "this file is the sample's, and is published with your site",
  remedy: "delete it, or put one of your own in its place",
};
