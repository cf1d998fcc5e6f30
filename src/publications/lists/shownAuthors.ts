import type { Person, Publication } from "../../model/cv.ts";

/** A person of a list of authors as it is shown, and whether some were left out before them. */
interface ShownAuthor {
  person: Person;
  isAfterGap: boolean;
}

/**
 * The people to show of a list of authors: all, if there are at most `most`; else the first ones, the last one, and always
 * the owner, at most so many in all as long as that is possible.
 */
export function shortenAuthors(
  authors: readonly Person[],
  most = Number.POSITIVE_INFINITY,
): readonly ShownAuthor[] {
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
