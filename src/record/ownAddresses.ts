import { filled } from "../filled.ts";
import { absoluteUrl, ownPath, siteUrl } from "../text/address.ts";
import type { Cv, Site, View } from "./cv.ts";
import { DEFAULT_VIEWS } from "./kinds/view.ts";

/** What each language has of its own beside its pages and PDFs, by the names of the theme's pages. */
export const IN_EACH_LANGUAGE = "index section view view-text pdfs resume.json cv.txt contact.vcf".split(" ");

/** The folder of a language's own pages, from the CV's root: `ko/`; none for the main one. */
export function folderOf(language: string, [main = language]: readonly string[] = []): string {
  return language === main ? "" : `${language}/`;
}

/** The views of a language of the site, with the addresses that they have there. */
export function viewsIn({ language, languages, views = DEFAULT_VIEWS }: Site): View[] {
  const folder = folderOf(language, languages);
  const placed = ({ file, page, text }: View) =>
    filled({ file: file && folder + file, page: page && folder + page, text: text && folder + text });
  return views.flatMap((view) =>
    view.language ? (view.language === language ? [view] : []) : [{ ...view, ...placed(view) }],
  );
}

/** What a view is published as: the setting that asks for it, and its file. */
export function viewPaths({ file, page, text }: View): { setting: string; path: string }[] {
  const all = { file, page: page && `${page}/index.html`, text };
  return Object.entries(all).flatMap(([setting, path]) => (path ? [{ setting, path }] : []));
}

/** What a language has of its own, from its folder: its pages, files and views. */
export function ownPaths({ site: { views = DEFAULT_VIEWS }, pages }: Pick<Cv, "site" | "pages">): string[] {
  const ofViews = views.filter(({ language }) => !language).flatMap(viewPaths);
  return [
    "index.html",
    ...IN_EACH_LANGUAGE.filter((name) => name.includes(".")),
    ...pages.map(({ url }) => `${url.slice(1)}index.html`),
    ...ofViews.map(({ path }) => path),
  ];
}

/** A language's record with its own pages and files (`Cv.own`), to which its contacts lead; pages and PDFs lead all else there. */
export function withOwnAddresses(cv: Cv): Cv {
  const folder = folderOf(cv.site.language, cv.site.languages);
  if (!folder) return cv;
  const paths = ownPaths(cv).map((path) => path.replace(/(^|\/)index\.html$/, "$1"));
  const own = new Map(paths.map((path) => [path, folder + path]));
  const contacts = cv.profile.contacts.map((contact) => {
    const path = contact.url.replace(/^\.?\//, "");
    const to = ownPath(path, own);
    return to === path ? contact : { ...contact, url: `./${to}` };
  });
  return { ...cv, profile: { ...cv.profile, contacts }, own };
}

/** An address as it is outside the site, that of the record's language where it has its own; undefined as `absoluteUrl` has it. */
export function addressIn({ site, own }: Pick<Cv, "site" | "own">, url: string): string | undefined {
  return absoluteUrl(siteUrl(url, "./", own), site.url);
}

/** The same; where the site's own address is not known, one within it counts from the CV's root. */
export function addressFrom(cv: Pick<Cv, "site" | "own">, url: string): string {
  return addressIn(cv, url) ?? siteUrl(url, "./", cv.own);
}
