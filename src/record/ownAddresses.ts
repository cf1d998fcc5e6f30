import { filled } from "../filled.ts";
import { ownPath } from "../text/address.ts";
import type { Contact, Cv, Entry, Link, Section, Site, View } from "./cv.ts";
import { DEFAULT_VIEWS } from "./kinds/view.ts";
import { withEntries } from "./listEntries.ts";

/** What each language has of its own beside its pages and PDFs, by the names of the theme's pages. */
export const IN_EACH_LANGUAGE = [
  "index",
  "section",
  "view",
  "view-text",
  "pdfs",
  "resume.json",
  "cv.txt",
  "contact.vcf",
];

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

/** Leads a language's links to its own pages and files, where it has such (`Cv.own`). */
export function withOwnAddresses(cv: Cv): Cv {
  const folder = folderOf(cv.site.language, cv.site.languages);
  if (!folder) return cv;
  const paths = ownPaths(cv).map((path) => path.replace(/(^|\/)index\.html$/, "$1"));
  const own = new Map(paths.map((path) => [path, folder + path]));
  const lead = (url: string) => {
    const path = url.replace(/^\.?\//, "");
    return ownPath(path, own) === path ? url : `./${ownPath(path, own)}`;
  };
  const linked = <T extends Link | Contact>(link: T): T => ({ ...link, url: lead(link.url) });
  const entry = (each: Entry): Entry => ({
    ...each,
    ...(each.url && { url: lead(each.url) }),
    ...(each.page && { page: lead(each.page) }),
    ...(each.within && { within: entry(each.within) }),
    links: each.links.map(linked),
  });
  const section = (each: Section): Section =>
    each.groups ? withEntries(each, each.groups, undefined, entry) : each;
  return {
    ...cv,
    profile: { ...cv.profile, contacts: cv.profile.contacts.map(linked) },
    sections: cv.sections.map(section),
    pages: cv.pages.map((page) => ({
      ...page,
      section: section(page.section),
      ...(page.entry && { entry: entry(page.entry) }),
    })),
    own,
  };
}
