import { join, relative } from "node:path";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { folderOf, IN_EACH_LANGUAGE } from "../record/ownAddresses.ts";
import { languagesOf } from "../record/translations.ts";
import { remembered } from "../remembered.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { RECORD_FILES, readText, type ThemePage, type UsersPage } from "./findPages.ts";
import { type Handover, handover, type ServedCv } from "./handover.ts";
import type { Settings } from "./options.ts";
import { touchData } from "./watch.ts";

/** The same page in one of the site's languages. */
interface Alternate {
  language: string;
  /** As those who speak it call it: 한국어. */
  name: string;
  /** From the CV's root: `ko/talks/`. */
  path: string;
  isHere: boolean;
}

/** A page of the CV in all languages of the site; none where there is but one. */
export function alternatesOf(url: string, { address = "/", site }: ServedCv): Alternate[] {
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

const SITE = RECORD_FILES.filter((name) => name.startsWith("site."));

/** The records of the site's other languages, as their pages are given them. */
export type Translations = ReadonlyMap<string, Handover>;

/**
 * Publishes, for each language but the main one, the pages that a language has of its own: the user's where they have such, else
 * the theme's, below the language's folder and with the record in that language. Eleventy is given them as it reads its configuration,
 * and while serving reads it again for `site.yaml`, which is touched where such a page is another.
 */
export function addLanguages(
  eleventyConfig: EleventyConfig,
  { key, address, collections, data }: Settings,
  { theme, users }: { theme: ThemePage[]; users: () => UsersPage[] },
): Translations {
  const files = SITE.map((name) => join(data, name));
  for (const file of files) eleventyConfig.addWatchTarget(`./${relative(".", file)}`, { resetConfig: true });
  const wanted = () =>
    files
      .flatMap(languagesIn)
      .slice(1)
      .map((language) => ({ language, pages: pages() }));
  const pages = () =>
    theme
      .filter(({ name }) => IN_EACH_LANGUAGE.includes(stemOf(name)))
      .map((page) => ({
        ...(users().find(({ name }) => name === address.slice(1) + stemOf(page.name)) ?? page),
        name: page.name,
      }));
  const translations = new Map<string, Handover>();
  const given = wanted();
  for (const { language, pages } of given) {
    const handed = handover();
    translations.set(language, handed);
    for (const { name, content, data } of pages) {
      const { permalink, layout } = data;
      // A view knows its place, and so does a PDF.
      const folder = name.startsWith("view") ? "" : `${language}/`;
      const place = address + folder + String(permalink).replace(/^\//, "");
      eleventyConfig.addTemplate(`vitae/${key}/${language}/${name}`, content, {
        eleventyExcludeFromCollections: !collections,
        ...data,
        permalink: name.endsWith(".typ") ? permalink : place,
        layout: typeof layout === "string" ? layout.replace(/^(?=layouts\/)/, "vitae:") : false,
        cv: handed.cv,
      });
    }
  }
  // A page of the user's own in a language's folder, `pages/ko/hobbies.md`.
  eleventyConfig.addPreprocessor(`vitae-${key}-languages`, "*", (page) => {
    const [, folder = ""] = /^\/([^/]+)\//.exec(page.page.filePathStem ?? "") ?? [];
    const handed = translations.get(folder);
    if (handed) page[key] = handed.cv;
    return undefined;
  });
  eleventyConfig.on("eleventy.after", ({ runMode }) => {
    if (runMode !== "build" && JSON.stringify(wanted()) !== JSON.stringify(given)) touchData(data, SITE);
  });
  return translations;
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "");
}

function languagesIn(file: string): string[] {
  const text = readText(file);
  return text === undefined ? [] : languagesOf(readYaml(source(file, text)).value);
}
