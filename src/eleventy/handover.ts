import type { JekyllPage } from "../jekyll/readJekyll.ts";
import type { MadePdf } from "../pdf/makePdfs.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { Cv, SectionPage, View } from "../record/cv.ts";
import { viewsIn } from "../record/ownAddresses.ts";
import { selectSections } from "../record/selectSections.ts";
import { hasSide } from "../style/palettes.ts";
import { type WebFont, webFonts } from "../style/webFonts.ts";
import { ownPath } from "../text/address.ts";
import type { Picture } from "../text/nodes.ts";
import type { OfferedFace } from "./knownOutputs.ts";

/** The record as templates see it, with what they need beside it. */
export interface ServedCv extends Cv {
  /** Where the CV stands in the site: `/`, `/cv/`. */
  address: string;
  /** All style sheets, for the page's head. */
  css: string;
  /** The page of news, if there is one. */
  news: SectionPage[];
  /** The other formats of the CV that are published. */
  faces: OfferedFace[];
  /** The PDFs that this build made, for the pages that publish them. */
  pdfs: MadePdf[];
  /** The record as each view with a page of its own shows it, and as each with a text does; in these: which it is. */
  views: Handed[];
  viewTexts: Handed[];
  view?: View;
  /** The record behind each page of Jekyll; in these: the page. */
  jekyllPages: Handed[];
  jekyllPage?: JekyllPage;
  /** Addresses of those that the sitemap names, and of PDFs, in all languages. */
  listed: string[];
  /** Sizes and copies of the site's pictures, by the address that the record gives them. */
  pictures?: ReadonlyMap<string, Picture>;
  /** Whether the style has a side for contacts and the names of sections. */
  hasSide?: boolean;
  /** The picture that shows where the page is shared, where there is no photo. */
  socialPicture?: string;
  /** The fonts that its pages load. */
  fonts?: WebFont[];
  isServed: boolean;
  /** Shown on the page while serving; empty in a build. */
  problems: Diagnostic[];
}

/**
 * The one place where a record is handed to templates, for `addGlobalData`, for the data of pages, and for lists of several.
 *
 * Eleventy merges data from many sources (https://www.11ty.dev/docs/data-cascade/): whatever is a plain object is copied for each
 * page, when the site is configured too, and lists of the same name are added together
 * (https://www.11ty.dev/docs/data-deep-merge/). What is an instance of a class, as the `Date` of its own example
 * (https://www.11ty.dev/docs/data-global-custom/), is handed on as it is. So the record is an instance of a class, the same one
 * for as long as Eleventy runs, and each build fills it anew; until the first it is empty.
 */
export function handed(record: Handed = {}): Handed {
  return Object.assign(new HandedCv(), record);
}

class HandedCv {}

export type Handed = Partial<ServedCv>;

/** Puts the record of this build in the place of the one before. */
export function fill(cv: Handed, record: Handed): void {
  for (const name of Object.keys(cv)) delete cv[name as keyof ServedCv];
  Object.assign(cv, record);
}

/**
 * A record as templates see it.
 *
 * @param beside what the build has made
 * @param isTaken whether a page of the user's has an address
 */
export function servedCv(
  cv: Cv,
  beside: Pick<ServedCv, "address" | "isServed" | "problems" | "css" | "faces" | "pdfs"> & Handed,
  isTaken: (path: string) => boolean,
): ServedCv {
  const found: ServedCv = {
    ...cv,
    ...beside,
    pages: cv.pages.filter(({ url }) => !isTaken(ownPath(url.slice(1), cv.own))),
    news: cv.pages.filter(({ section, entry }) => section.kind === "news" && !entry).slice(0, 1),
    hasSide: hasSide(cv.site.style),
    fonts: webFonts(cv.site.style, cv),
    ...{ views: [], viewTexts: [], listed: [], jekyllPages: [] },
  };
  return { ...found, ...servedViews(found, isTaken) };
}

/**
 * The views of a record: for each that has a page, and for each that has a text, the record with the sections that it shows and the
 * other formats of the same. Those that are listed are offered by the CV, PDFs first, before its `faces`.
 */
function servedViews(cv: ServedCv, isTaken: (path: string) => boolean) {
  const views = viewsIn(cv.site).map((view) => ({ view, faces: facesOf(view, cv) }));
  const made = views
    .filter(({ view }) => view.page || view.text)
    .map(({ view, faces }) => {
      const pdfs = cv.pdfs.filter(({ url }) => url === `./${view.file}`);
      const others = faces.filter(({ type }) => type !== "text/html");
      return handed({ ...cv, sections: selectSections(cv, view), pages: [], view, pdfs, faces: others });
    });
  const offered = views
    .flatMap(({ view, faces }) => (view.listed ? faces : []))
    .sort((one, other) => Number(other.type === PDF) - Number(one.type === PDF));
  return {
    views: made.filter(({ view }) => view?.page && !isTaken(`${view.page}/`)),
    viewTexts: made.filter(({ view }) => view?.text && !isTaken(view.text)),
    faces: [...offered, ...cv.faces],
    listed: offered.flatMap(({ type, url }) => (type === "text/plain" ? [] : url)),
  };
}

const PDF = "application/pdf";

/** What is made of a view, by its name; where it is several things, each says which it is. */
function facesOf({ name, file, page, text }: View, { pdfs, words }: ServedCv): OfferedFace[] {
  const pdf = pdfs.find(({ url }) => url === `./${file}`);
  const isOne = [file, page, text].filter(Boolean).length === 1;
  const called = (what: string) => (name ? (isOne ? name : `${name} (${what})`) : what);
  return [
    ...(pdf ? [{ url: pdf.url, type: PDF, name: called("PDF") }] : []),
    ...(page ? [{ url: `./${page}/`, type: "text/html", name: name ?? page }] : []),
    ...(text ? [{ url: `./${text}`, type: "text/plain", name: called(String(words.plainText)) }] : []),
  ];
}
