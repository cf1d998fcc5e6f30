import type { Publication } from "../model/cv.ts";

/** Publications as a `.bib` file that BibTeX and biber read, in UTF-8: what readers may cite from. */
export function writeBibtex(publications: readonly Publication[]): string {
  return publications.map(({ bibtex }) => bibtex).join("\n");
}
