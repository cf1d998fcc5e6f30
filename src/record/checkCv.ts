import type { Cv, Section } from "../model/cv.ts";
import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { writtenIn } from "./addresses.ts";
import { checkOutputs, type Output } from "./checkOutputs.ts";
import { checkPdfs } from "./checkPdfs.ts";
import { checkTexts } from "./checkTexts.ts";
import { leftOfSample } from "./leftOfSample.ts";
import { missingFiles } from "./missingFiles.ts";
import type { PlaceIn } from "./readRecordFile.ts";
import type { SectionRequest } from "./readSite.ts";

/** What a record was read from. */
interface Origin {
  files: Source[];
  /** `site.yaml`, if it is there, and where a value of it is written. */
  site: Source | undefined;
  place: PlaceIn;
  requests: SectionRequest[];
  /** All sections that were found, those of which nothing is shown included. */
  sections: Section[];
  /** Whether there is a file for each that `site.yaml` asks for. */
  areFound: boolean;
  /** Whether there are words in its language. */
  hasWords: boolean;
}

interface Places {
  shown: string;
  assets: string;
  public: string | undefined;
  isPublished: (path: string) => boolean;
  others: readonly Output[];
}

/** Looks at what can be known only once the whole record is read: PDFs, addresses, texts, files, what is left of the sample. */
export async function checkCv(cv: Cv, origin: Origin, places: Places): Promise<Diagnostic[]> {
  const { files } = origin;
  const sample = { ...places, name: cv.profile.name, publications: cv.publications };
  return [
    ...(origin.site ? checkSite(cv, { ...origin, others: places.others }, origin.site) : []),
    ...checkTexts(writtenIn(cv, places.shown), files, cv.site.policy),
    ...(await missingFiles(cv, files, places)),
    ...(await leftOfSample(files, sample)),
  ];
}

/** What `site.yaml` says, against the rest of the record. */
function checkSite(
  { site: { pdfs = [], language }, publications }: Cv,
  origin: Origin & Pick<Places, "others">,
  site: Source,
): Diagnostic[] {
  const { place, requests, others, sections, areFound, hasWords } = origin;
  const names = [...sections.map(({ id }) => id), ...requests.map(({ settings }) => settings.file)];
  const tagged = [
    ...sections.flatMap(({ entries = [] }) => entries.flatMap(({ tags }) => tags)),
    ...publications.flatMap(({ keywords }) => keywords),
  ];
  return [
    ...(hasWords ? [] : [noWords(site, place, language)]),
    // A section without its file is reported where it is asked for; what PDFs want of it has nothing to add.
    ...(areFound ? checkPdfs(pdfs, site, place, [...new Set(names)], new Set(tagged)) : []),
    ...checkOutputs(site, place, { requests, pdfs, publications, others }),
  ];
}

/** A language that neither the theme nor the owner has words for. */
function noWords(site: Source, place: PlaceIn, language: string): Diagnostic {
  const { start, length } = place(["language"]);
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language);
  return diagnose(site, start, length, {
    severity: "warning",
    code: "no-words",
    message: `the theme has no words in ${name}: what it says itself ("Advisor", "In") is English`,
    remedy: `write them in \`_includes/words/${language.split("-")[0]}.yaml\`, from those in \`en.yaml\``,
  });
}
