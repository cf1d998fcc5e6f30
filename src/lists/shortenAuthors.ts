import type { Person } from "../cv/model.ts";

/** A person of a list of authors as it is shown, and whether some were left out before them. */
export interface ShownAuthor {
  person: Person;
  isAfterGap: boolean;
}

/**
 * The people to show of a list of authors: all, if there are at most `most`; else the first ones, the last one, and always
 * the owner, at most so many in all.
 */
export function shortenAuthors(authors: readonly Person[], most = Number.POSITIVE_INFINITY): ShownAuthor[] {
  const isLong = authors.length > most;
  const last = authors.length - 1;
  const owners = authors.flatMap(({ isOwner }, index) => (isOwner ? [index] : []));
  const always = new Set([last, ...owners]);
  let room = Math.max(most - always.size, 1);
  let before = -1;
  return authors.flatMap((person, index) => {
    if (isLong && !always.has(index) && room-- <= 0) return [];
    const isAfterGap = index > before + 1;
    before = index;
    return [{ person, isAfterGap }];
  });
}
