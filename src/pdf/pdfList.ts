import type { Cv, Section } from "../model/cv.ts";
import { authorLine, roleMarks } from "../publications/lists/shownAuthors.ts";
import type { Words } from "../text/words.ts";
import { fillWord } from "../text/words.ts";
import { drawn } from "./drawnParts.ts";
import { isTall } from "./isTall.ts";
import type { PdfList, PdfPublication } from "./pdfShape.ts";

/** Prepares the publications of `section`, the `index`th of the PDF; `all` is how many the CV has. */
export function pdfList(
  section: Section,
  index: number,
  cv: Pick<Cv, "site" | "words" | "publications">,
): PdfList {
  const {
    words,
    publications: { length: all },
  } = cv;
  const { publications = [], list, more } = section;
  const most = list?.authors;
  const marks = roleMarks(publications, most);
  let place = 0;
  const groups = (list?.groups ?? [{ numbers: [], publications }]).map((group) => ({
    heading: wordOf(words.headings, group.heading ?? ""),
    publications: group.publications.map((publication, step): PdfPublication => {
      const { bibtex: _, fields: __, keywords: ___, authors, editors, ...rest } = publication;
      const { title, venue, note, addenda } = rest;
      const everyone = authors.length > 0 ? authors : editors;
      const { language } = cv.site;
      const more = publication.moreAuthors;
      const people = authorLine(everyone, { ...(most && { most }), more, language, words }).map((author) => {
        const own = marks.filter(({ role }) => author.person.roles.includes(role));
        return { ...author, marks: own.map(({ mark }) => mark).join("") };
      });
      const shown = { title, ...(venue && { venue }), ...(note && { note }), addenda, people };
      const number = group.numbers[step];
      return {
        ...rest,
        url: publication.url ?? `/publications/${publication.slug}/`,
        id: `${index}.${place++}`,
        ...(list?.numbered && number && { number }),
        people,
        isTall: isTall(drawn.publication, shown),
        areEditors: authors.length === 0 && editors.length > 0,
        ...(people.length < everyone.length && { count: fillWord(words.authorCount, everyone.length) }),
      };
    }),
  }));
  const hasMore = more !== undefined && list?.selected && publications.length < all;
  return {
    groups,
    legend: marks.map(({ role, mark }) => ({ mark, meaning: wordOf(words.roles, role) })),
    ...(hasMore && { more: { url: more, label: `${wordOf(words, "allPublications")} (${all})` } }),
  };
}

function wordOf(words: Words | string | undefined, name: string): string {
  const word = typeof words === "object" ? words[name] : undefined;
  return typeof word === "string" ? word : name;
}
