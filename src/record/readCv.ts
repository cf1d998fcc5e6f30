import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { distinct, inOrder } from "../problems/formatDiagnostics.ts";
import { type Source, source } from "../problems/source.ts";
import { styleNames } from "../style/pageCss.ts";
import { readWords } from "../text/words.ts";
import { themePath } from "../themePath.ts";
import { missingFiles, writtenIn } from "./addresses.ts";
import { checkOutputs, type Output } from "./checkOutputs.ts";
import { checkViews } from "./checkSite.ts";
import { checkTexts } from "./checkTexts.ts";
import type { Cv, Publication, Section } from "./cv.ts";
import { findingOf } from "./findings.ts";
import { withAllPublications } from "./listEntries.ts";
import { loadFiles } from "./loadFiles.ts";
import { withOwnAddresses } from "./ownAddresses.ts";
import { type OwnPage, readMenu } from "./readMenu.ts";
import { readPapers } from "./readPapers.ts";
import { readProfile } from "./readProfile.ts";
import { yamlOf } from "./readRecordFile.ts";
import { readSections } from "./readSections.ts";
import { readSite } from "./readSite.ts";
import { leftOfSample } from "./sample.ts";
import { nameOf } from "./sectionTitle.ts";
import { languagesOf, type Tongue } from "./translations.ts";

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
  const { shown = folder, assets = "assets", others = [] } = options;
  const { styleFolders = [themePath("assets/css/styles")] } = options;
  const { files, diagnostics } = await loadFiles(folder, shown);
  const site = yamlNamed("site", files);
  const languages = languagesOf(site && yamlOf(site).value);
  const given = { ...options, shown, assets, styles: await styleNames(styleFolders) };
  const [language = "en", ...more] = languages;
  const read = (language: string, known?: Publication[]) =>
    readIn({ language, languages, standIns: new Map() }, files, given, known);
  const first = await read(language);
  const readings = [first];
  for (const each of more) readings.push(await read(each, first.cv.publications));
  const all = [
    ...diagnostics,
    ...readings.flatMap((each) => each.diagnostics),
    ...checkOutputs(first.at, first.cv, others),
    ...(await leftOfSample(files, first.cv, given)),
  ];
  return {
    cv: first.cv,
    translations: readings.slice(1).map(({ cv }) => cv),
    missing: new Map(readings.map(({ cv, missing }) => [cv.site.language, missing])),
    diagnostics: inOrder(distinct(all)),
  };
}

function yamlNamed(name: string, files: readonly Source[]): Source | undefined {
  return files.find((file) => nameOf(file) === name && /\.ya?ml$/.test(file.file));
}

/** What is the same for every language. */
type Given = ReadOptions & { shown: string; assets: string; styles: string[] };

/**
 * Reads the record in one of its languages.
 *
 * @param known its publications, where it has been read in another language, which changes nothing in them
 * @returns also what is not said in this language, and what places a finding in `site.yaml`
 */
async function readIn(
  tongue: Tongue,
  files: Source[],
  { shown, assets, styles, ownPages, ...options }: Given,
  known?: Publication[],
) {
  const {
    wordFolders = [themePath("_includes/words")],
    isPublished = (path) => existsSync(join("public", path)),
  } = options;
  const fileOf = (name: string) => yamlNamed(name, files) ?? source(`${shown}/${name}.yaml`, "");
  const { profile, ...ofProfile } = readProfile(fileOf("profile"), tongue);
  const { site, asked, at, ...ofSite } = readSite(fileOf("site"), tongue, { profile, styles });
  const { words, isKnown, ...ofWords } = await readWords(wordFolders, site.language);
  const people = yamlNamed("people", files);
  const { publications, ...ofPapers } = known
    ? { publications: known, diagnostics: [] }
    : await readPapers(files, { asked, profile, tongue, assets, people });
  const reader = { tongue, words, dates: site.dates, files, publications, at };
  const { sections, pages, ...ofSections } = readSections(asked, reader);
  const shownSections = { sections: sections.filter(saysSomething), pages };
  const shownPages = withAllPublications(shownSections, publications, words);
  const { menu, ...ofMenu } = readMenu({ site, ...shownPages }, ownPages, at);
  const cv = withOwnAddresses({
    ...{ profile, site, ...shownPages, ...(menu && { menu }), publications, words },
    standIns: tongue.standIns,
  });

  // What can be known only once the whole record is read.
  const found = [ofProfile, ofSite, ofWords, ofPapers, ofSections, ofMenu].flatMap(
    (part) => part.diagnostics,
  );
  const missing = distinct(found.filter(({ code }) => code === "untranslated"));
  const all = [...sections, ...pages.map(({ section }) => section)];
  const names = new Set([...all.map(({ id }) => id), ...asked.map(({ file }) => file)]);
  // A section without its file is reported where it is asked for; what views want of it has nothing to add.
  const areFound = found.every(({ code }) => code !== "unknown-section");
  const { policy, language, languages } = site;
  const place = languages ? ["languages", Math.max(0, languages.indexOf(language))] : ["language"];
  const count = missing.length === 1 ? "1 text is" : `${missing.length} texts are`;
  return {
    ...{ cv, at, missing },
    diagnostics: [
      ...found.filter(({ code }) => code !== "untranslated"),
      ...(isKnown ? [] : [at(place, findingOf("no-words", language))]),
      ...(missing.length > 0 ? [at(place, findingOf("untranslated:some", language, count))] : []),
      ...(areFound ? checkViews(cv, at, [...names]) : []),
      ...checkTexts(writtenIn(cv, shown), files, policy),
      ...(await missingFiles(cv, files, { shown, assets, isPublished })),
    ],
  };
}

/** A heading with nothing below it, since all of it is hidden or not selected, is on no face. */
function saysSomething({ prose = [], entries = [], publications = [] }: Section): boolean {
  return prose.length + entries.length + publications.length > 0;
}
