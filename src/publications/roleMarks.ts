import type { Publication } from "../model/cv.ts";

/** A role of authors, and the mark that stands behind their names for it. */
export interface RoleMark {
  role: string;
  mark: string;
}

/**
 * The marks of one list of publications, for its names and its legend: `*` for equal contributions, as everywhere, the
 * following signs for all other roles in the order in which they appear.
 */
export function roleMarks(publications: readonly Publication[]): RoleMark[] {
  const roles = new Set(publications.flatMap(({ authors }) => authors.flatMap((author) => author.roles)));
  const signs = ["†", "‡", "§", "¶", "‖"].values();
  return [...roles]
    .sort((a, b) => Number(b === "equal") - Number(a === "equal"))
    .map((role) => ({ role, mark: role === "equal" ? "*" : (signs.next().value ?? "#") }));
}
