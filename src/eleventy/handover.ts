import type { JekyllPage } from "../jekyll/readJekyll.ts";
import type { Cv, SectionPage, View } from "../model/cv.ts";
import type { MadePdf } from "../pdf/makePdfs.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { WebFont } from "../style/webFonts.ts";
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
