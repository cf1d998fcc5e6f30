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

/** A name in a list, with what stood around it. */
export interface ListedName extends Name {
  /** Signs behind the name that say something of the person: `*`, `†`. */
  marks: string[];
  /** Where the name stands in the list, and how long it is. */
  start: number;
  length: number;
  /** People stand before it whom the list leaves out: `Doe, J. and others and {The Group}`. */
  isAfterGap?: boolean;
}
