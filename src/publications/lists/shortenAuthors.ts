import type { Person } from "../../model/cv.ts";

/** A person of a list of authors as it is shown, and whether some were left out before them. */
export interface ShownAuthor {
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
  if (authors.length <= most)
    return authors.map((person) => ({ person, isAfterGap: person.isAfterGap === true }));
  const last = authors.length - 1;
  const always = new Set(authors.flatMap(({ isOwner }, index) => (isOwner || index === last ? [index] : [])));
  let room = Math.max(most - always.size, 0);
  let before = -1;
  return authors.flatMap((person, index) => {
    if (!always.has(index) && room-- <= 0) return [];
    const isAfterGap = index > before + 1 || person.isAfterGap === true;
    before = index;
    return [{ person, isAfterGap }];
  });
}
