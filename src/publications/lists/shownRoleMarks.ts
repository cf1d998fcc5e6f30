import type { Publication } from "../../model/cv.ts";
import { type RoleMark, roleMarks } from "../roleMarks.ts";
import { shortenAuthors } from "./shortenAuthors.ts";

/** The marks that a list of publications needs when only so many authors of each are shown. */
export function shownRoleMarks(
  publications: readonly Publication[],
  most = Number.POSITIVE_INFINITY,
): RoleMark[] {
  return roleMarks(publications.map((publication) => withShownAuthors(publication, most)));
}

function withShownAuthors(publication: Publication, most: number): Publication {
  if (publication.authors.length <= most) return publication;
  return { ...publication, authors: shortenAuthors(publication.authors, most).map(({ person }) => person) };
}
