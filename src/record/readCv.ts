import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cv, Publication, Section } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { inOrder } from "../problems/inOrder.ts";
import { type Source, source } from "../problems/source.ts";
import type { KnownPerson } from "../publications/linkPeople.ts";
import { readPublications } from "../publications/readPublications.ts";
import { step } from "../step.ts";
import { styleNames } from "../style/pageCss.ts";
import { readWords } from "../text/words.ts";
import { themePath } from "../themePath.ts";
import { checkCv } from "./checkCv.ts";
import type { Output } from "./checkOutputs.ts";
import { findOwnFiles } from "./findOwnFiles.ts";
import { people as peopleSchema } from "./kinds/people.ts";
import { loadFiles } from "./loadFiles.ts";
import { readProfile } from "./readProfile.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { readSections } from "./readSections.ts";
import { readSite } from "./readSite.ts";
import { kindOf, nameOf } from "./sectionFiles.ts";
import { withAllPublications } from "./withAllPublications.ts";

export interface CvReading {
  cv: Cv;
  /** All problems of all files: errors first, then by file and line. */
  diagnostics: Diagnostic[];
}

export interface ReadOptions {
  /** How messages call the data folder. */
  shown?: string;
  /** Where the words of the theme stand, the theme's own folder first. */
  wordFolders?: string[];
  /** Where the style sheets stand, each named after its style. */
  styleFolders?: string[];
  /** Where the owner keeps papers. */
  assets?: string;
  /** The folder that is published as it is, if there is one: looked through for what is left of the sample. */
  public?: string | undefined;
  /** Whether something besides is published at an address in `assets`: `assets/talk.html`. */
  isPublished?: (path: string) => boolean;
  /** What else will be published under the CV's address, as far as that is known. */
  others?: readonly Output[];
}

/**
 * Reads a data folder into the record. Never throws for what its owner wrote: what cannot be used is left out and
 * reported.
 *
 * @param folder where the data lies
 */
export async function readCv(
  folder: string,
  {
    shown = folder,
    wordFolders = [themePath("_includes/words")],
    styleFolders = [themePath("assets/css/styles")],
    assets = "assets",
    public: published,
    isPublished = (path) => existsSync(join("public", path)),
    others = [],
  }: ReadOptions = {},
): Promise<CvReading> {
  const { files, diagnostics } = await loadFiles(folder, shown);
  const named = (name: string) => files.find((file) => nameOf(file) === name && /\.ya?ml$/.test(file.file));
  const { profile, diagnostics: ofProfile } = readProfile(named("profile"), shown);
  const siteFile = named("site");
  const {
    site,
    requests,
    place,
    diagnostics: ofSite,
  } = readSite(siteFile, { profile, shown, styles: await styleNames(styleFolders) });
  const { words, isKnown, diagnostics: ofWords } = await readWords(wordFolders, site.language);
  const publicationFiles = requests.flatMap(({ settings }) =>
    files.filter(
      (file) => nameOf(file) === settings.file && (settings.kind ?? kindOf(file)) === "publications",
    ),
  );
  const peopleFile = named("people");
  const { value: people = [], diagnostics: ofPeople } = peopleFile
    ? readRecordFile(peopleFile, peopleSchema)
    : { diagnostics: [] };
  const { publications, diagnostics: ofPublications } = await readAllPublications(
    [...new Set(publicationFiles)],
    profile,
    people,
    assets,
  );
  const {
    sections,
    pages,
    diagnostics: ofSections,
  } = readSections(requests, files, {
    site: siteFile ?? source(`${shown}/site.yaml`, ""),
    language: site.language,
    words,
    publicationsOf: (file) => publications.get(file) ?? [],
  });
  const all = [...publications.values()].flat();
  const shownSections = { sections: sections.filter(saysSomething), pages };
  const cv = { profile, site, ...withAllPublications(shownSections, all, words), publications: all, words };
  const origin = {
    ...{ files, site: siteFile, place, requests, hasWords: isKnown },
    sections: [...sections, ...pages.map(({ section }) => section)],
    areFound: ofSections.every(({ code }) => code !== "unknown-section"),
  };
  const ofWhole = await checkCv(cv, origin, { shown, assets, public: published, isPublished, others });
  const ofParts = [ofProfile, ofSite, ofWords, ofSections, ofPeople, ofPublications].flat();
  return { cv, diagnostics: inOrder([...diagnostics, ...ofParts, ...ofWhole]) };
}

/** Files are read as one list, so that they share their strings. */
async function readAllPublications(
  files: Source[],
  { name, otherNames, nativeName, orcid }: Cv["profile"],
  people: KnownPerson[],
  assets: string,
) {
  const publications = new Map<Source, Publication[]>();
  if (files.length === 0) return { publications, diagnostics: [] };
  const owner = { name, otherNames, ...(nativeName ? { nativeName } : {}), ...(orcid ? { orcid } : {}) };
  const reading = await step("publications", () => readPublications(files, owner, people));
  const found = await findOwnFiles(reading.publications, files, assets);
  for (const file of files) {
    publications.set(
      file,
      found.publications.filter((publication) => publication.file === file.file),
    );
  }
  return { publications, diagnostics: [...reading.diagnostics, ...found.diagnostics] };
}

/** A heading with nothing below it, since all of it is hidden or not selected, is on no face. */
function saysSomething({ prose = [], entries = [], publications = [] }: Section): boolean {
  return prose.length + entries.length + publications.length > 0;
}
