/**
 * The parts of a record that are made of what is written: contacts, sections, entries, publications; the rest of it is in
 * `src/record/cv.ts`. Names come from JSON Resume (https://jsonresume.org/schema), and for publications from BibLaTeX.
 */
import type { Prose, Text } from "../text/nodes.ts";

/** A place that the menu leads to: a section of the CV, or a page. */
export interface MenuItem {
  label: Text;
  /** From the CV's root: `/talks/`; of a section on the CV, `/`. */
  url: string;
  /** The id of a section on the CV. */
  section?: string;
}

/** A link by which the person can be reached, with the words of `profile.yaml`. */
export interface Contact extends Link {
  network?: string;
  username?: string;
  /** The network as it calls itself, "ORCID", or the key of its name among the theme's words, where the label does not say it. */
  networkName?: string;
}

/** A link with a name of its own: a contact, a paper's code, an entry's slides. */
export interface Link {
  label: string;
  url: string;
  /** Name of an icon: `github`. */
  icon?: string;
  /** Of an entry's: views that ask for tags show it only with one of these, if it has any. */
  tags?: string[];
}

export type ColorTokens = Record<string, string>;

/** `prose`, `publications`, or a kind of dated entries (`src/record/kinds`); `_includes/sections/<kind>.njk` draws it, if it is there. */
export type SectionKind = string;

export interface Section {
  /** Unique on the page, the address of its heading: `awards`. */
  id: string;
  kind: SectionKind;
  title: Text;
  /** The data file, `_data/awards.yaml`. */
  file: string;
  /** Its number among all that `site.yaml` names, those with a page of their own too. */
  place?: number;
  /** What stands above the entries of a list. */
  intro?: Prose;
  /** Of a section of kind `prose`, and the file that it is from, where that is a translation: `_data/background.ko.md`. */
  prose?: Prose;
  translation?: string;
  /** Of a section of dated entries: all that are shown, and the same below their headings. */
  entries?: Entry[];
  groups?: EntryGroup[];
  /** Those that no face shows but a PDF that asks for them. */
  onRequest?: EntryGroup[];
  /** Of a section of publications, in the order they are shown. */
  publications?: Publication[];
  /** How these are shown. */
  list?: PublicationList;
  /** The page of a longer list that this section is a part of: `/publications/`. */
  more?: string;
  /** How many entries are on that page. */
  all?: number;
}

/** Entries that stand together: under a heading, where a section has several groups. */
export interface EntryGroup {
  heading?: Text;
  entries: Entry[];
}

/** How a section shows its publications. */
export interface PublicationList {
  /** All of them under their headings; one group without a heading where they are not grouped. */
  groups: PublicationGroup[];
  order: "newest" | "oldest" | "file";
  group: "none" | "year" | "type";
  /** Only those with this keyword, and those of this type, are among them. */
  keyword?: string;
  type?: string;
  /** Whether numbers stand before the papers: down to 1 where the newest is first, else from 1 on. */
  numbered: boolean;
  /** So many names of a list of authors are shown. */
  authors: number;
  /** How much is said of where they appeared. */
  details?: "short" | "full";
  /** Whether these are the best of a longer list. */
  selected: boolean;
}

export interface PublicationGroup {
  /** A year, or the name of a word: `article`, `upcoming`. */
  heading?: string;
  publications: Publication[];
  /** Their numbers among all of the list. */
  numbers: number[];
}

/** A page with one section on it. */
export interface SectionPage {
  /** From the site's root: `/publications/`. */
  url: string;
  section: Section;
  /** Whether the theme has made it, and no section of `site.yaml`. */
  isMade?: boolean;
  /** The one that the page is about. */
  entry?: Entry;
}

/** A dated entry of any kind; `fields` are those of its kind's schema (`src/record/kinds`). */
export interface Entry {
  date?: DateTag;
  /** The dates as they are written. */
  dates?: { date?: string; startDate?: string; endDate?: string };
  url?: string;
  location?: Text;
  summary?: Prose;
  highlights: Text[];
  /** The tags of each highlight, where one of them has any; as those of a link. */
  highlightTags?: string[][];
  links: Link[];
  /** What `/resume.json` says of it besides. */
  resume?: Record<string, unknown>;
  tags: string[];
  /** Its number, where the section's are numbered. */
  number?: number;
  /** The heading that its owner has it under. */
  group?: Text;
  /** An address within the site. */
  picture?: string;
  /** The address of a page of its own, `/projects/vitae/`, and what it says besides. */
  page?: string;
  body?: Prose;
  /** What it is one of several at: the employer of positions, with what is said of all of them. */
  within?: Entry;
  /** The thing itself: the degree, the position. Where nothing says it, those with whom. */
  what: Text;
  /** What is said of it, behind a colon: how well a language is spoken, a piece of news. */
  about?: Text;
  /** With whom: the university, the employer. */
  whom: Text;
  /** What else is known, in the order of the kind. */
  facts: Fact[];
  /** The kind's own fields as they are written, from which those three are made: `institution`, `courses`, each a list of texts. */
  fields: Record<string, Text[]>;
}

/** A fact with its name: "Advisor: Eric Xing"; or without one, where it says itself what it is: "no. 3". */
export interface Fact {
  label: string;
  text: Text;
}

/** A date as a person would write it: one time, a range of two, or several of these; made by `formatDate`. */
export interface DateTag {
  /** All of it, "2014–2016". */
  text: string;
  /** `text` in pieces: times, and the dashes and commas between them. */
  parts: Time[];
  /** The first time; absent where the text is no date, or has only an end. */
  start?: Time;
  /** The last time; absent for a single time, and for a range left open ("2016–"). */
  end?: Time;
  /** Compared as text, a later date has the greater key: the end first, then the start. */
  sortKey: string;
}

export interface Time {
  /** "Summer 2021", "Sep 2019", "Present". */
  text: string;
  /** A valid HTML `datetime`, absent for "Present" and for what is no date. */
  datetime?: string;
}

export interface Publication {
  /** The file it stands in: `_data/publications.bib`. */
  file: string;
  /** The BibTeX key, as written. */
  key: string;
  /** Its folder's name under `/publications/`, different from all others: the key made safe. */
  slug: string;
  /** BibTeX or BibLaTeX entry type, in lower case: `inproceedings`. */
  type: string;
  title: Text;
  /** What stands behind it: its translation, say (BibLaTeX `titleaddon`). */
  titleAddon?: Text;
  authors: Person[];
  /** The list goes on behind the last of them ("and others"). */
  moreAuthors: boolean;
  editors: Person[];
  /** Where it appeared: a journal, the proceedings, a school. */
  venue?: Text;
  /** "In", before proceedings and books. */
  venueIsContainer: boolean;
  year?: number;
  /** ISO 8601, as precise as is known: `2021`, `2021-07`, `2021-07-14`. */
  date?: string;
  /** What follows venue and year in parentheses: short versions, "to appear" (BibLaTeX `addendum`, `pubstate`). */
  addenda: Text[];
  note?: Text;
  award?: Text;
  /** A badge in front: the venue's short name (al-folio's `abbr`). */
  badge?: string;
  /** A small picture beside it (al-folio's `preview`), an address within the site. */
  preview?: string;
  /** Where the title leads: `url`, else the DOI, else the preprint. */
  url?: string;
  doi?: string;
  /** The owner's own copy, `assets/pdf/qiao2021.pdf`, which is published beside the paper's page. */
  pdf?: string;
  links: Link[];
  abstract?: Prose;
  keywords: string[];
  selected: boolean;
  /** Every field of the entry with its LaTeX taken out, by its name in lower case. */
  fields: Record<string, string>;
  /** The entry as it stands in the file, private fields (al-folio's `selected` …) left out. */
  bibtex: string;
}

export interface Person {
  family?: string;
  given?: string;
  /** "van", "de la". */
  particle?: string;
  suffix?: string;
  /** A group or an institution, or a person with one name only. */
  literal?: string;
  /** The whole name as shown: "Eric P. Xing". */
  name: string;
  isOwner: boolean;
  /** Others stand before it who are not named: the group behind "Aad, G. and others". */
  isAfterGap?: boolean;
  /** Marks by role: `equal`, `corresponding`, `student` … */
  roles: string[];
  url?: string;
}
