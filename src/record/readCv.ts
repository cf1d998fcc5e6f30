import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cv, Entry, Publication, Section } from "../model/cv.ts";
import { type Diagnostic, type Finding, warning } from "../problems/diagnostic.ts";
import { inOrder } from "../problems/formatDiagnostics.ts";
import type { Source } from "../problems/source.ts";
import { styleNames } from "../style/pageCss.ts";
import { readWords } from "../text/words.ts";
import { themePath } from "../themePath.ts";
import { missingFiles, writtenIn } from "./addresses.ts";
import { checkOutputs, type Output } from "./checkOutputs.ts";
import { checkViews, noWords } from "./checkSite.ts";
import { checkTexts } from "./checkTexts.ts";
import { loadFiles } from "./loadFiles.ts";
import { withOwnAddresses } from "./ownAddresses.ts";
import { readAllPublications } from "./readAllPublications.ts";
import { type OwnPage, readMenu } from "./readMenu.ts";
import { readProfile } from "./readProfile.ts";
import { yamlOf } from "./readRecordFile.ts";
import { readSections } from "./readSections.ts";
import { readSite } from "./readSite.ts";
import { leftOfSample } from "./sample.ts";
import { nameOf } from "./sectionTitle.ts";
import { languagesOf, type Tongue } from "./translations.ts";
import { withAllPublications } from "./wholeCv.ts";

export interface CvReading {
  /** In the main language of the site. */
  cv: Cv;
  /** The same in its other languages, in their order. */
  translations: Cv[];
  /** By language: what is not said in it, a warning for each at its place. */
  missing: ReadonlyMap<string, Diagnostic[]>;
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
export async function readCv(folder: string, options: ReadOptions = {}): Promise<CvReading> {
  const { shown = folder } = options;
  const { files, diagnostics } = await loadFiles(folder, shown);
  const site = files.find((file) => /(?:^|\/)site\.ya?ml$/.test(file.file));
  const languages = languagesOf(site && yamlOf(site).value);
  const [main = "en", ...others] = languages;
  const first = await readIn({ language: main, languages }, files, { ...options, shown });
  const translations = [];
  for (const language of others) {
    const { publications } = first.cv;
    translations.push(await readIn({ language, languages }, files, { ...options, shown, publications }));
  }
  const all = [first, ...translations].flatMap((each) => each.diagnostics);
  // What is wrong in a file is wrong in it whatever the language it is read in.
  const distinct = new Map(all.map((each) => [JSON.stringify(each), each]));
  return {
    cv: first.cv,
    translations: translations.map(({ cv }) => cv),
    missing: new Map([first, ...translations].map(({ cv, missing }) => [cv.site.language, missing])),
    diagnostics: inOrder([...diagnostics, ...distinct.values()]),
  };
}

interface Reading {
  cv: Cv;
  diagnostics: Diagnostic[];
  /** What is not said in this language. */
  missing: Diagnostic[];
}

interface Given extends ReadOptions {
  shown: string;
  /** Those of the record, where it has been read in another language, which changes nothing in them. */
  publications?: Publication[];
}

/** Reads the record in one of its languages. */
async function readIn(
  tongue: Tongue,
  files: Source[],
  {
    shown,
    wordFolders = [themePath("_includes/words")],
    styleFolders = [themePath("assets/css/styles")],
    assets = "assets",
    public: published,
    isPublished = (path) => existsSync(join("public", path)),
    others = [],
    ownPages,
    publications: known,
  }: Given,
): Promise<Reading> {
  const named = (name: string) => files.find((file) => nameOf(file) === name && /\.ya?ml$/.test(file.file));
  const { profile, ...ofProfile } = readProfile(named("profile"), shown, tongue);
  const { site, requests, at, ...ofSite } = readSite(named("site"), {
    ...{ profile, shown, tongue },
    styles: await styleNames(styleFolders),
  });
  const { words, isKnown, ...ofWords } = await readWords(wordFolders, site.language);
  const found = known
    ? { publications: known, diagnostics: [] }
    : await readAllPublications(files, { requests, profile, tongue, assets, people: named("people") });
  const { publications } = found;
  const { sections, pages, ...ofSections } = readSections(requests, files, {
    ...{ tongue, words, ...(site.dates && { dates: site.dates }) },
    publicationsOf: ({ file }) => publications.filter((publication) => publication.file === file),
  });
  const shownSections = { sections: sections.filter(saysSomething), pages };
  const shownPages = withAllPublications(shownSections, publications, words);
  const { menu, ...ofMenu } = readMenu({ site, ...shownPages }, ownPages, at);
  const standIns = [ofProfile.standIns ?? [], ofSite.standIns ?? [], ofSections.standIns].flat();
  const cv = withOwnAddresses({
    ...{ profile, site, ...shownPages, ...(menu && { menu }), publications, words },
    standIns: new Map(standIns.flatMap(({ languages }) => [...languages])),
  });

  // What can be known only once the whole record is read.
  const all = [...sections, ...pages.map(({ section }) => section)];
  const { views = [], policy, language } = site;
  const names = new Set([...all.map(({ id }) => id), ...requests.map(({ settings }) => settings.file)]);
  const tagged = [
    ...all.flatMap(({ entries = [] }) => entries.flatMap(tagsIn)),
    ...publications.flatMap(({ keywords }) => keywords),
  ];
  // A section without its file is reported where it is asked for; what views want of it has nothing to add.
  const areFound = ofSections.diagnostics.every(({ code }) => code !== "unknown-section");
  const parts = [ofProfile, ofSite, ofWords, ofSections, found, ofMenu];
  const number = Math.max(0, site.languages?.indexOf(language) ?? 0);
  const atLanguage = (finding: Finding) => at(site.languages ? ["languages", number] : ["language"], finding);
  const missing = standIns.flatMap((each) => each.missing);
  const { name } = profile;
  // Looked at once: what is published, and what is left of the sample, is the same in all languages.
  const ofWhole = known
    ? []
    : [
        ...checkOutputs(at, { requests, views, publications, pages, others, languages: tongue.languages }),
        ...(await leftOfSample(files, { name, publications, assets, public: published })),
      ];
  return {
    cv,
    missing,
    diagnostics: [
      ...parts.flatMap((part) => part.diagnostics),
      ...(isKnown ? [] : [atLanguage(noWords(language))]),
      ...(missing.length > 0 ? [atLanguage(someMissing(language, missing.length))] : []),
      ...(areFound ? checkViews(cv, at, [...names], tagged) : []),
      ...checkTexts(writtenIn(cv, shown), files, policy),
      ...(await missingFiles(cv, files, { shown, assets, isPublished })),
      ...ofWhole,
    ],
  };
}

function someMissing(language: string, count: number): Finding {
  const texts = count === 1 ? "1 text is missing" : `${count} texts are missing`;
  const remedy = `\`npx eleventy-theme-vitae check --language ${language}\` lists them`;
  return warning(
    "untranslated",
    `${language}: ${texts}`,
    `${remedy}; until then they are shown in another language`,
  );
}

/** A heading with nothing below it, since all of it is hidden or not selected, is on no face. */
function saysSomething({ prose = [], entries = [], publications = [] }: Section): boolean {
  return prose.length + entries.length + publications.length > 0;
}

function tagsIn({ tags, highlightTags = [], links, within }: Entry): string[] {
  const own = [tags, ...highlightTags, ...links.map((link) => link.tags ?? [])].flat();
  return within ? [...own, ...tagsIn(within)] : own;
}
