import type { Publication } from "../model/cv.ts";
import { splitOutsideBraces } from "../publications/latex/braces.ts";

/** Publications as a `.bib` file that BibTeX and biber read, in UTF-8: what readers may cite from. */
export function writeBibtex(publications: readonly Publication[]): string {
  return publications.map(({ bibtex }) => bibtex).join("\n");
}

/**
 * A publication's BibTeX with at most so many authors, `and others`, as a list shows it; then without what `author+an` says of
 * them. Its page and its `.bib` have all.
 */
export function shortBibtex(
  { bibtex, authors }: Pick<Publication, "bibtex" | "authors">,
  most = Number.POSITIVE_INFINITY,
): string {
  const [line, value = ""] = (authors.length > most && /^ {2}author = \{(.*)\},\n/m.exec(bibtex)) || [];
  const names = splitOutsideBraces(value, / and /);
  if (!line || names.length <= most) return bibtex;
  const short = `  author = {${names.slice(0, most).join(" and ")} and others},\n`;
  return bibtex.replace(line, () => short).replaceAll(/^ {2}author\+an(?::\w+)? = .*\n/gm, "");
}
