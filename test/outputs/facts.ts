import type { EntryKind } from "../../src/record/kinds/kinds.ts";

/**
 * The facts of a CV as its owner knows them, before any of our code has seen them: what is written into the data folder, and
 * what a reader must find again in every face.
 */
export interface Facts {
  /** The address of the site, without a slash at its end. */
  site: string;
  profile: ProfileFacts;
  sections: SectionFacts[];
}

/** One text: how it is written in Markdown or LaTeX, and how it reads. */
export interface Written {
  source: string;
  read: string;
}

export interface ProfileFacts {
  name: string;
  /** What the last names in `name` are. */
  family: string;
  given: string;
  nativeName?: string;
  /** Other spellings, by which papers know the person. */
  otherNames?: string[];
  label?: string;
  email?: string;
  phone?: string;
  location?: string;
  orcid?: string;
  links: LinkFacts[];
}

export interface LinkFacts {
  label: string;
  /** An address, a whole one or one within the site. */
  url: string;
  /** The network it is an account on, where the label is the name there. */
  network?: string;
}

export interface SectionFacts {
  /** The data file's name without its ending. */
  file: string;
  kind: EntryKind | "prose" | "publications";
  /** What else `site.yaml` says of it. */
  settings?: Record<string, unknown>;
  title: Written;
  /** What `site.yaml` puts between heading and list. */
  intro?: Written;
  prose?: Written[];
  /** What a picture below the prose shows, in words. */
  picture?: string;
  entries?: EntryFacts[];
  publications?: PublicationFacts[];
}

export interface EntryFacts {
  /** The kind's own fields. */
  fields: Record<string, Written | Written[]>;
  date?: DateFacts;
  location?: Written;
  url?: string;
  summary?: Written;
  highlights: Written[];
  links: LinkFacts[];
  /** Fields of the kind that are an address with a name of the theme's: `slides`. */
  addresses?: Record<string, string>;
  /** The heading that the entry is below. */
  group?: Written;
  picture?: string;
  /** What a page of its own says, whose address is `url`. */
  body?: Written;
  hidden?: boolean;
}

export interface DateFacts {
  written: string;
  shown: string;
  start?: string;
  end?: string;
}

export interface PublicationFacts {
  key: string;
  type: "article" | "inproceedings" | "phdthesis";
  title: Written;
  authors: AuthorFacts[];
  venue: Written;
  year: number;
  url?: string;
  doi?: string;
  /** The list of authors goes on. */
  moreAuthors?: boolean;
  note?: Written;
  award?: Written;
  addendum?: Written;
  abstract?: Written;
  selected?: boolean;
  hidden?: boolean;
}

export interface AuthorFacts {
  given: string;
  family: string;
  equal: boolean;
  isOwner?: boolean;
}

/** The facts that are to be shown: without what is hidden, and without sections of which nothing is left. */
export function shownFacts(facts: Facts): Facts {
  const isShown = ({ hidden }: { hidden?: boolean }) => !hidden;
  const isPrivate = ({ kind }: SectionFacts) => kind === "references";
  const onRequest = { prose: [{ source: "", read: "Available on request." }] };
  const sections = facts.sections.map(({ entries, publications, ...section }) => ({
    ...section,
    ...(entries && (isPrivate(section) ? onRequest : { entries: entries.filter(isShown) })),
    ...(publications && { publications: publications.filter(isShown) }),
  }));
  const isFilled = ({ prose = [], entries = [], publications = [] }: SectionFacts) =>
    prose.length + entries.length + publications.length > 0;
  return { ...facts, sections: sections.filter(isFilled) };
}
