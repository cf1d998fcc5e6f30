import { join, relative } from "node:path";
import { readYaml } from "../problems/readYaml.ts";
import { source } from "../problems/source.ts";
import { folderOf, IN_EACH_LANGUAGE } from "../record/ownAddresses.ts";
import { languagesOf } from "../record/translations.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import { RECORD_FILES, readText, type ThemePage, type UsersPage } from "./findPages.ts";
import { type Handover, handover, type ServedCv } from "./handover.ts";
import type { Settings } from "./options.ts";

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

function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The records of the site's other languages, as their pages are given them. */
export type Translations = ReadonlyMap<string, Handover>;

/**
 * Publishes, for each language but the main one, the pages that a language has of its own: the user's where they have such, else
 * the theme's, below the language's folder and with the record in that language. Eleventy gives pages what they are made of when it
 * reads its configuration, so that it reads it again where `site.yaml` or such a page is another.
 */
export function addLanguages(
  eleventyConfig: EleventyConfig,
  { key, address, collections, data }: Settings,
  { theme, users }: { theme: ThemePage[]; users: UsersPage[] },
): Translations {
  const reread = (file: string) =>
    eleventyConfig.addWatchTarget(`./${relative(".", file)}`, { resetConfig: true });
  const files = RECORD_FILES.filter((name) => name.startsWith("site.")).map((name) => join(data, name));
  files.forEach(reread);
  const translations = new Map<string, Handover>();
  for (const language of files.flatMap(languagesIn).slice(1)) {
    const handed = handover();
    translations.set(language, handed);
    for (const ofTheme of theme.filter(({ name }) => IN_EACH_LANGUAGE.includes(stemOf(name)))) {
      const ofUser = users.find(({ name }) => name === address.slice(1) + stemOf(ofTheme.name));
      if (ofUser) reread(ofUser.file);
      const { content, data } = ofUser ?? ofTheme;
      const { permalink, layout } = data;
      const place = `${address}${language}/${String(permalink).replace(/^\//, "")}`;
      eleventyConfig.addTemplate(`vitae/${key}/${language}/${ofTheme.name}`, content, {
        eleventyExcludeFromCollections: !collections,
        ...data,
        // A PDF knows its place.
        permalink: ofTheme.name.endsWith(".typ") ? permalink : place,
        layout: typeof layout === "string" ? layout.replace(/^(?=layouts\/)/, "vitae:") : false,
        cv: handed.cv,
      });
    }
  }
  return translations;
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "");
}

function languagesIn(file: string): string[] {
  const text = readText(file);
  return text === undefined ? [] : languagesOf(readYaml(source(file, text)).value);
}
