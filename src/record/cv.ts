/** The record: all that is known about one person, checked and typed. Everything that is published is made from it. */
import type * as v from "valibot";
import type { ColorTokens, Contact, MenuItem, Publication, Section, SectionPage } from "../model/cv.ts";
import type { Words } from "../text/words.ts";
import type { place, profile } from "./kinds/profile.ts";
import type { site } from "./kinds/site.ts";
import type { view } from "./kinds/view.ts";

export type * from "../model/cv.ts";

export interface Cv {
  profile: Profile;
  site: Site;
  /** In the order of `site.yaml`. */
  sections: Section[];
  /** Sections that stand on pages of their own, the list of all publications among them. */
  pages: SectionPage[];
  /** Where the menu of every page leads, if there is one. */
  menu?: MenuItem[];
  /** All publications that are not hidden, in the order of their file. */
  publications: Publication[];
  /** What the theme itself says, in the language of the site: `Advisor`, `In`, the legend of marks. */
  words: Words;
  /**
   * Addresses for which a language that is not the main one has pages and files of its own, and where these are:
   * `assets/resume.pdf` is `ko/assets/resume.pdf`, and nothing, the CV itself, `ko/`.
   */
  own?: ReadonlyMap<string, string>;
  /** Plain texts that are in another language, since nobody has written them in this one, and which. */
  standIns?: ReadonlyMap<string, string>;
}

/** `profile.yaml`, as all outputs have it. */
export interface Profile extends Omit<v.InferOutput<typeof profile>, "location" | "links"> {
  otherNames: string[];
  location?: string;
  /** The parts of `location`, where they are known. */
  place?: Place;
  /** Ways to reach the person, in the order they are shown, hidden ones left out. */
  contacts: Contact[];
}

export type Place = v.InferOutput<typeof place>;

/** `site.yaml`, with what it leaves out. */
export interface Site
  extends Omit<v.InferOutput<typeof site>, "sections" | "languages" | "colors" | "pdfs" | "views"> {
  title: string;
  language: string;
  /** All languages of the site, the main one first, where it has several. */
  languages?: readonly string[];
  style: string;
  /** CSS custom properties' values by place, corrected for contrast. */
  colors: { light: ColorTokens; dark: ColorTokens; print: ColorTokens };
  /** Those of `pdfs` too; `DEFAULT_VIEWS`, where nothing is said of them. */
  views?: View[];
}

/** A selection of the record, and where it is published, as `views` of `site.yaml` asks for it; `pdfs` are those with a PDF alone. */
export interface View extends v.InferOutput<typeof view> {
  /** Where `site.yaml` asks for it: `views`, 2. */
  written?: (string | number)[];
}

/** A view that has a PDF. */
export type PdfSettings = View & { file: string };

export type ViewSection = NonNullable<View["sections"]>[number];

/** What pages may load besides the theme's own (https://www.w3.org/TR/CSP3/): hosts, hashes, `self`. */
export type Policy = NonNullable<Site["policy"]>;
