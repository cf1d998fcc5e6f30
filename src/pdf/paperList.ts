import type { Person, Publication, Section } from "../model/cv.ts";
import { roleMarks, shortenAuthors } from "../publications/lists/shownAuthors.ts";
import { fillWord, type Words } from "../text/words.ts";
import { isTall } from "./isTall.ts";

/** A section's publications as templates draw them: what is counted, shortened and marked is so already. */
export interface PaperList {
  groups: { heading: string; publications: PaperPublication[] }[];
  /** What the marks behind names mean. */
  legend: { mark: string; meaning: string }[];
  /** The address of a longer list of which this shows the best, and what it is called. */
  more?: { url: string; label: string };
}

export interface PaperPublication
  extends Omit<Publication, "bibtex" | "fields" | "keywords" | "authors" | "editors"> {
  /** Its number in the section and the section's in the PDF (`pageLimit`). */
  id: string;
  /** In a list with numbers. */
  number?: number;
  people: { person: Person; isAfterGap: boolean; marks: string }[];
  isTall: boolean;
  /** Whether these only edited it. */
  areEditors: boolean;
  /** "24 authors", where not all of them are shown. */
  count?: string;
}

/** Prepares the publications of `section`, the `index`th of the PDF; `all` is how many the CV has. */
export function paperList(section: Section, index: number, words: Words, all: number): PaperList {
  const { publications = [], list, more } = section;
  const chosen = new Set(publications.map(({ slug }) => slug));
  const most = list?.authors;
  const marks = roleMarks(publications, most);
  const groups = list?.groups ?? [{ first: 1, publications }];
  let place = 0;
  const drawn = groups.map(({ heading = "", first, publications: members }) => ({
    heading: wordOf(words.headings, heading),
    publications: members.flatMap((publication, step) => {
      if (!chosen.has(publication.slug)) return [];
      const number = list?.order === "newest" ? first - step : first + step;
      const { bibtex: _, fields: __, keywords: ___, authors, editors, ...rest } = publication;
      const everyone = authors.length > 0 ? authors : editors;
      const shown = shortenAuthors(everyone, most);
      const people = shown.map(({ person, isAfterGap }) => ({
        person,
        isAfterGap,
        marks: marks
          .filter(({ role }) => person.roles.includes(role))
          .map(({ mark }) => mark)
          .join(""),
      }));
      const { title, venue = [], note = [], addenda } = publication;
      const names = shown.map(({ person }) => person.name).join(", ");
      return {
        ...rest,
        url: publication.url ?? `/publications/${publication.slug}/`,
        id: `${index}.${place++}`,
        ...(list?.numbered && { number }),
        people,
        isTall: isTall([...title, ...venue, ...note, ...addenda.flat(), { type: "text", value: names }]),
        areEditors: authors.length === 0 && editors.length > 0,
        ...(shown.length < everyone.length && { count: fillWord(words.authorCount, everyone.length) }),
      };
    }),
  }));
  const hasMore = more !== undefined && list?.selected && publications.length < all;
  return {
    groups: drawn.filter(({ publications: members }) => members.length > 0),
    legend: marks.map(({ role, mark }) => ({ mark, meaning: wordOf(words.roles, role) })),
    ...(hasMore && { more: { url: more, label: `${wordOf(words, "allPublications")} (${all})` } }),
  };
}

function wordOf(words: Words | string | undefined, name: string): string {
  const word = typeof words === "object" ? words[name] : undefined;
  return typeof word === "string" ? word : name;
}
