import type { Publication } from "../model/cv.ts";
import { splitOutsideBraces } from "../publications/latex/braces.ts";

/** Publications as a `.bib` file that BibTeX and biber read, in UTF-8: what readers may cite from. */
export function writeBibtex(publications: readonly Publication[]): string {
  return publications.map(({ bibtex }) => bibtex).join("\n");
}

/**
 * A publication's BibTeX with at most so many authors, `and others`, as a list shows it: what is said of those left out
 * goes with them. Its page and its `.bib` have all.
 */
export function shortBibtex(
  { bibtex, authors }: Pick<Publication, "bibtex" | "authors">,
  most = Number.POSITIVE_INFINITY,
): string {
  if (authors.length <= most) return bibtex;
  return bibtex.replaceAll(/^ {2}(author(?:\+an(?::\w+)?)?) = \{(.*)\},\n/gm, (line, name, value) => {
    if (name !== "author") return shortAnnotation(name, value, most);
    const names = splitOutsideBraces(value, / and /);
    return names.length > most ? `  author = {${names.slice(0, most).join(" and ")} and others},\n` : line;
  });
}

function shortAnnotation(name: string, value: string, most: number): string {
  const kept = value.split(/;\s*/).filter((part) => !(Number.parseInt(part, 10) > most));
  return kept.length > 0 ? `  ${name} = {${kept.join("; ")}},\n` : "";
}
