import type { Publication } from "../cv/model.ts";
import { type RoleMark, roleMarks } from "../publications/roleMarks.ts";
import { shortenAuthors } from "./shortenAuthors.ts";

/** The marks that a list of publications needs when only so many authors of each are shown. */
export function shownRoleMarks(publications: readonly Publication[], most?: number): RoleMark[] {
  const shown = publications.map((publication) => ({
    ...publication,
    authors: shortenAuthors(publication.authors, most).map(({ person }) => person),
  }));
  return roleMarks(shown);
}
