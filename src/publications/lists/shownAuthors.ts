import type { Person, Publication } from "../../model/cv.ts";
import { remembered } from "../../remembered.ts";
import type { Words } from "../../text/words.ts";

/**
 * The people to show of a list of authors, and whether some were left out before them: all, if there are at most `most`; else the
 * first ones, the last one, and always the owner, at most so many in all as long as that is possible.
 */
export function shortenAuthors(authors: readonly Person[], most = Number.POSITIVE_INFINITY) {
  const last = authors.length - 1;
  const always = new Set(authors.filter(({ isOwner }, index) => isOwner || index === last));
  let room = authors.length <= most ? most : Math.max(most - always.size, 0);
  let before = -1;
  return authors.flatMap((person, index) => {
    if (!always.has(person) && room-- <= 0) return [];
    const isAfterGap = index > before + 1 || person.isAfterGap === true;
    before = index;
    return [{ person, isAfterGap }];
  });
}

/**
 * A list of authors as a sentence in the language of the page has it: "A, B, and C"
 * (https://unicode.org/reports/tr35/tr35-general.html#ListPatterns): each person with what stands between them and the one before,
 * `, `, `, and `, `, …, `, and, behind the last one, that others follow; "et al." takes a comma where "and" does.
 *
 * @param options.more whether others follow who are not named
 * @param options.words for "et al.", and where an owner has a word for "and" of their own
 */
export function authorLine(
  authors: readonly Person[],
  { most, more = false, language, words }: { most?: number; more?: boolean; language: string; words: Words },
) {
  const shown = shortenAuthors(authors, most);
  const { middle, last, pair } = typeof words.and === "string" ? joinedBy(words.and) : separatorsIn(language);
  const [comma = ""] = /^[,،]?\s*/.exec(last) ?? [];
  return shown.map((author, index) => {
    const isLast = index === shown.length - 1;
    const isEnd = isLast && !more;
    const between = isEnd ? (authors.length > 2 ? last : pair) : middle;
    const gap = `${index === 0 ? "" : middle}…${isEnd && index > 0 ? last : middle}`;
    const before = author.isAfterGap ? gap : index === 0 ? "" : between;
    return { ...author, before, after: isLast && more ? `${comma}${words.othersAuthors}` : "" };
  });
}

function joinedBy(and: string): { middle: string; last: string; pair: string } {
  return { middle: ", ", last: and ? `, ${and} ` : ", ", pair: and ? ` ${and} ` : ", " };
}

const separatorsIn = remembered((language) => {
  const list = new Intl.ListFormat(language);
  const literals = (names: string[]) =>
    list.formatToParts(names).flatMap(({ type, value }) => (type === "literal" ? value : []));
  const [middle = ", ", last = middle] = literals(["A", "B", "C"]);
  const [pair = ", "] = literals(["A", "B"]);
  return { middle, last, pair };
});

/** A role of authors, and the mark that is behind their names for it. */
export interface RoleMark {
  role: string;
  mark: string;
}

/**
 * The marks of one list of publications of which so many authors are shown, for its names and its legend: `*` for equal
 * contributions, as everywhere, the following signs for all other roles in the order in which they appear.
 */
export function roleMarks(publications: readonly Publication[], most?: number): RoleMark[] {
  const shown = publications.flatMap(({ authors }) => shortenAuthors(authors, most));
  const roles = new Set(shown.flatMap(({ person }) => person.roles));
  const signs = ["†", "‡", "§", "¶", "‖"].values();
  return [...roles]
    .sort((a, b) => Number(b === "equal") - Number(a === "equal"))
    .map((role) => ({ role, mark: role === "equal" ? "*" : (signs.next().value ?? "#") }));
}

/**
 * Those whom a list names for a publication, with the marks of their roles: its authors, or, where there are none, who edited it.
 *
 * @returns also `all` of them, of whom a list may show some
 */
export function namedPeople(
  { authors, editors, moreAuthors }: Publication,
  marks: readonly RoleMark[],
  options: { most?: number; language: string; words: Words },
) {
  const areEditors = authors.length === 0 && editors.length > 0;
  const all = areEditors ? editors : authors;
  const people = authorLine(all, { ...options, more: moreAuthors && !areEditors }).map((author) => {
    const own = marks.filter(({ role }) => author.person.roles.includes(role));
    return { ...author, marks: own.map(({ mark }) => mark).join("") };
  });
  return { areEditors, all, people };
}
