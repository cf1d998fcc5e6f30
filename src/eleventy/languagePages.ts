import { join, relative } from "node:path";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { folderOf, IN_EACH_LANGUAGE } from "../record/ownAddresses.ts";
import { languagesOf } from "../record/translations.ts";
import { remembered } from "../remembered.ts";
import { addPage } from "./addPages.ts";
import { FILE } from "./checkTemplates.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { type Pages, RECORD_FILES, textOfFile } from "./findPages.ts";
import { type Handed, handed, type ServedCv } from "./handover.ts";
import type { Settings } from "./options.ts";

/** A page of the CV in all languages of the site, each by its own name (한국어), from the CV's root (`ko/talks/`); none where there is but one. */
export function alternatesOf(url: string, { address = "/", site }: ServedCv) {
  const { language, languages = [] } = site;
  const path = url.slice(address.length + folderOf(language, languages).length);
  return languages.map((each) => ({
    language: each,
    name: nameOf(each),
    path: folderOf(each, languages) + path,
    isHere: each === language,
  }));
}

const nameOf = remembered((language) => {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
});

/** The records of the site's other languages, as their pages are given them. */
export type Translations = ReadonlyMap<string, Handed>;

/**
 * Publishes, for each language but the main one, the pages that a language has of its own: the user's where they have such, else
 * the theme's, below the language's folder and with the record in that language. Eleventy is given them as it reads its configuration,
 * and while serving reads it again for `site.yaml`.
 */
export function addLanguages(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  { theme, users }: Pages,
): Translations {
  const { key, address, data } = settings;
  const files = RECORD_FILES.filter((name) => name.startsWith("site.")).map((name) => join(data, name));
  for (const file of files) eleventyConfig.addWatchTarget(`./${relative(".", file)}`, { resetConfig: true });
  const languages = files.flatMap(languagesIn).slice(1);
  const translations = new Map(languages.map((language) => [language, handed()]));
  const ofEach = theme.filter(({ name }) => IN_EACH_LANGUAGE.includes(name.slice(address.length - 1)));
  for (const { name, file, ...page } of languages.length > 0 ? ofEach : []) {
    const own = users().find((other) => other.name === name);
    const { data } = own ?? page;
    const content = `{% include "${own ? FILE + own.file : `theme:pages/${file}`}" %}`;
    for (const [language, cv] of translations) {
      // A view knows its place, and so does a PDF.
      const folder = file.startsWith("view") ? "" : `${language}/`;
      const place = address + folder + String(data.permalink).replace(/^\//, "");
      const permalink = file.endsWith(".typ") ? data.permalink : place;
      addPage(eleventyConfig, settings, { file: `${language}/${file}`, data, content }, { permalink, cv });
    }
  }
  // A page of the user's own in a language's folder, `pages/ko/hobbies.md`.
  eleventyConfig.addPreprocessor(`vitae-${key}-languages`, "*", (page) => {
    const [, folder = ""] = /^\/([^/]+)\//.exec(page.page.filePathStem ?? "") ?? [];
    const cv = translations.get(folder);
    if (cv) page[key] = cv;
    return undefined;
  });
  return translations;
}

function languagesIn(file: string): string[] {
  const text = textOfFile(file);
  return text === undefined ? [] : languagesOf(readYaml(source(file, text)).value);
}
