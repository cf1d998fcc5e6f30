import type { ColorTokens, Entry, Fact, Profile, Publication, Section, Site } from "../model/cv.ts";
import type { WrittenAuthor } from "../publications/lists/shownAuthors.ts";
import type { Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";

/** What the Typst templates are given as `/data.json`, but for fonts, icons and pictures. */
export interface PdfData {
  /** The record, less what is never drawn: its letters would ask for fonts in vain. */
  cv: {
    profile: Omit<Profile, "otherNames">;
    site: Omit<Site, "colors" | "views">;
    sections: PdfSection[];
  };
  /** Title of the document, as readers of PDF show it in the bar of their window. */
  title: string;
  /** ISO 639 language and ISO 3166 region, as Typst wants them. */
  lang: string;
  region: string | null;
  dir: "ltr" | "rtl";
  /** Typst's name for the size of the paper. */
  paper: string;
  colors: ColorTokens;
  words: Words;
  /** Whether the pages of entries are asked for. */
  hasLimit: boolean;
}

export interface PdfSection
  extends Omit<Section, "entries" | "groups" | "onRequest" | "publications" | "list" | "more" | "all"> {
  entries?: PdfEntry[];
  /** Where in `entries` those begin and end that stand together, and under which heading. */
  groups?: { heading: Text; start: number; end: number }[];
  /** The address of the page of all entries, of which these are the first, and what it is called. */
  more?: { url: string; label: string };
  list?: PdfList;
}

export interface PdfEntry extends Entry {
  /** The number of its section and its own, by which its page is found again (`pageLimit`). */
  id: string;
  /** Whether it, or its first line, is so tall that it may be broken between pages. */
  isTall: boolean;
  isLineTall: boolean;
  /** Its facts by the lines on which they stand. */
  factLines: Fact[][];
}

/** A section's publications as templates draw them: what is counted, shortened and marked is so already. */
export interface PdfList {
  groups: { heading: string; publications: PdfPublication[] }[];
  /** What the marks behind names mean. */
  legend: { mark: string; meaning: string }[];
  /** The address of a longer list of which this shows the best, and what it is called. */
  more?: { url: string; label: string };
}

export interface PdfPublication
  extends Omit<Publication, "bibtex" | "fields" | "keywords" | "authors" | "editors"> {
  /** As of an entry. */
  id: string;
  isTall: boolean;
  /** In a list with numbers. */
  number?: number;
  people: (WrittenAuthor & { marks: string })[];
  /** Whether these only edited it. */
  areEditors: boolean;
  /** "24 authors", where not all of them are shown. */
  count?: string;
}
