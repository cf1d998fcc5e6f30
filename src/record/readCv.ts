import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cv, Publication, Section } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { inOrder } from "../problems/formatDiagnostics.ts";
import type { Source } from "../problems/source.ts";
import type { KnownPerson } from "../publications/markPeople.ts";
import { readPublications } from "../publications/readPublications.ts";
import { step } from "../step.ts";
import { styleNames } from "../style/pageCss.ts";
import { readWords } from "../text/words.ts";
import { themePath } from "../themePath.ts";
import { missingFiles, writtenIn } from "./addresses.ts";
import { checkOutputs, type Output } from "./checkOutputs.ts";
import { checkPdfs, noWords } from "./checkSite.ts";
import { checkTexts } from "./checkTexts.ts";
import { findOwnFiles } from "./findOwnFiles.ts";
import { people as peopleSchema } from "./kinds/profile.ts";
import { loadFiles } from "./loadFiles.ts";
import { type OwnPage, readMenu } from "./readMenu.ts";
import { readProfile } from "./readProfile.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { readSections } from "./readSections.ts";
import { readSite } from "./readSite.ts";
import { leftOfSample } from "./sample.ts";
import { kindOf, nameOf } from "./sectionTitle.ts";
import { withAllPublications } from "./wholeCv.ts";

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
  /** Pages of the owner's that the menu may name, where they are known. */
  ownPages?: readonly OwnPage[];
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
    ownPages,
  }: ReadOptions = {},
): Promise<CvReading> {
  const { files, diagnostics } = await loadFiles(folder, shown);
  const named = (name: string) => files.find((file) => nameOf(file) === name && /\.ya?ml$/.test(file.file));
  const { profile, ...ofProfile } = readProfile(named("profile"), shown);
  const { site, requests, at, ...ofSite } = readSite(named("site"), {
    ...{ profile, shown },
    styles: await styleNames(styleFolders),
  });
  const { words, isKnown, ...ofWords } = await readWords(wordFolders, site.language);
  const publicationFiles = requests.flatMap(({ settings: { file: name, kind } }) =>
    files.filter((file) => nameOf(file) === name && (kind ?? kindOf(file)) === "publications"),
  );
  const peopleFile = named("people");
  const ofPeople = peopleFile && readRecordFile(peopleFile, peopleSchema);
  const found = await readAllPublications([...new Set(publicationFiles)], profile, ofPeople?.value, assets);
  const { publications } = found;
  const { sections, pages, ...ofSections } = readSections(requests, files, {
    ...{ settings: site, words },
    publicationsOf: ({ file }) => publications.filter((publication) => publication.file === file),
  });
  const shownSections = { sections: sections.filter(saysSomething), pages };
  const shownPages = withAllPublications(shownSections, publications, words);
  const { menu, ...ofMenu } = readMenu({ site, ...shownPages }, ownPages, at);
  const cv = { profile, site, ...shownPages, ...(menu && { menu }), publications, words };

  // What can be known only once the whole record is read.
  const all = [...sections, ...pages.map(({ section }) => section)];
  const { pdfs = [], policy, language } = site;
  const names = new Set([...all.map(({ id }) => id), ...requests.map(({ settings }) => settings.file)]);
  const tagged = [
    ...all.flatMap(({ entries = [] }) => entries.flatMap(({ tags }) => tags)),
    ...publications.flatMap(({ keywords }) => keywords),
  ];
  // A section without its file is reported where it is asked for; what PDFs want of it has nothing to add.
  const areFound = ofSections.diagnostics.every(({ code }) => code !== "unknown-section");
  const parts = [ofProfile, ofSite, ofWords, ofSections, ofPeople ?? [], found, ofMenu].flat();
  return {
    cv,
    diagnostics: inOrder([
      ...diagnostics,
      ...parts.flatMap((part) => part.diagnostics),
      ...(isKnown ? [] : [at(["language"], noWords(language))]),
      ...(areFound ? checkPdfs(pdfs, at, [...names], tagged) : []),
      ...checkOutputs(at, { requests, pdfs, publications, pages, others }),
      ...checkTexts(writtenIn(cv, shown), files, policy),
      ...(await missingFiles(cv, files, { shown, assets, isPublished })),
      ...(await leftOfSample(files, { name: profile.name, publications, assets, public: published })),
    ]),
  };
}

/** Files are read as one list, so that they share their strings. */
async function readAllPublications(
  files: Source[],
  { name, otherNames, nativeName, orcid }: Cv["profile"],
  people: KnownPerson[] = [],
  assets: string,
): Promise<{ publications: Publication[]; diagnostics: Diagnostic[] }> {
  if (files.length === 0) return { publications: [], diagnostics: [] };
  const owner = { name, otherNames, ...(nativeName ? { nativeName } : {}), ...(orcid ? { orcid } : {}) };
  const reading = await step("publications", () => readPublications(files, owner, people));
  const found = await findOwnFiles(reading.publications, files, assets);
  return { ...found, diagnostics: [...reading.diagnostics, ...found.diagnostics] };
}

/** A heading with nothing below it, since all of it is hidden or not selected, is on no face. */
function saysSomething({ prose = [], entries = [], publications = [] }: Section): boolean {
  return prose.length + entries.length + publications.length > 0;
}
