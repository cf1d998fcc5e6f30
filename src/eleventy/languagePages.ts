import { join } from "node:path";
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
 * the theme's, below the language's folder and with the record in that language. The languages are those that `site.yaml` names
 * now; where it comes to name others, Eleventy calls its configuration again.
 */
export function addLanguages(
  eleventyConfig: EleventyConfig,
  { key, address, collections, data }: Settings,
  { theme, users }: { theme: ThemePage[]; users: UsersPage[] },
): Translations {
  const files = RECORD_FILES.filter((name) => name.startsWith("site.")).map((name) => join(data, name));
  for (const file of files) eleventyConfig.addWatchTarget(`./${file}`, { resetConfig: true });
  const [main, ...others] = files.flatMap((file) => languagesIn(file));
  return new Map(
    others.map((language) => {
      const handed = handover();
      for (const name of IN_EACH_LANGUAGE) {
        const ofTheme = theme.find((page) => page.name.replace(/\.\w+$/, "") === name);
        const page = users.find((each) => each.name === address.slice(1) + name) ?? ofTheme;
        if (!page || !ofTheme) continue;
        const { permalink, layout, ...rest } = page.data;
        eleventyConfig.addTemplate(`vitae/${key}/${language}/${ofTheme.name}`, page.content, {
          eleventyExcludeFromCollections: !collections,
          ...rest,
          permalink:
            name === "pdfs"
              ? permalink
              : `${address}${folderOf(language, [main ?? ""])}${String(permalink).replace(/^\//, "")}`,
          layout: typeof layout === "string" ? layout.replace(/^(?=layouts\/)/, "vitae:") : false,
          cv: handed.cv,
        });
      }
      return [language, handed];
    }),
  );
}

function languagesIn(file: string): string[] {
  const text = readText(file);
  return text === undefined ? [] : languagesOf(readYaml(source(file, text)).value);
}
