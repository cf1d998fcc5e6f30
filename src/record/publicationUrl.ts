import type { Publication } from "../model/cv.ts";

/** The address of a publication's page, from the site's root. */
export function publicationUrl({ slug }: Pick<Publication, "slug">): string {
  return `/publications/${slug}/`;
}

/** The address of a file that stands beside that page: its BibTeX, its PDF. */
export function publicationFileUrl({ slug }: Pick<Publication, "slug">, ending: string): string {
  return `/publications/${slug}/${slug}.${ending}`;
}
