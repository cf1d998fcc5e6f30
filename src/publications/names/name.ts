import { isEastAsian } from "./nameWords.ts";

/** A name as BibTeX divides it, its LaTeX taken out. */
export interface Name {
  family?: string;
  given?: string;
  /** "van", "de la". */
  particle?: string;
  suffix?: string;
  /** A group, an institution, or a name of one word. */
  literal?: string;
  orcid?: string;
  /** The file says which part is the family name: "Choe, Sang", not "Sang Choe". */
  divided?: boolean;
}

/** A whole name as it is shown: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `최상근`. */
export function showName({ family, given, particle, suffix, literal }: Name): string {
  if (literal !== undefined) return literal;
  if (family !== undefined && given !== undefined && isEastAsian(family + given)) return family + given;
  return [given, particle, family, suffix].filter((part) => part !== undefined).join(" ");
}
