import { readBibtex } from "../bibtex/readBibtex.ts";
import type { Publication } from "../cv/model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { prepareLatex } from "../latex/readLatex.ts";
import { checkDuplicates } from "./duplicates.ts";
import { isHidden } from "./hidden.ts";
import { type KnownPerson, linkPeople } from "./linkPeople.ts";
import { markOwner, type OwnerNames } from "./markOwner.ts";
import { readPublication } from "./readPublication.ts";

/**
 * Reads `.bib` files into publications, in the order of the files, hidden ones left out; the owner is marked in the
 * lists of authors, and co-authors among `people` get their links. All problems are warnings: an entry that cannot be read costs only itself and is one of code
 * `lost-entry`.
 */
export async function readPublications(
  sources: Source[],
  owner: OwnerNames,
  people: KnownPerson[] = [],
): Promise<{ publications: Publication[]; diagnostics: Diagnostic[] }> {
  await prepareLatex(sources.map(({ text }) => text));
  const { entries, diagnostics } = readBibtex(sources);
  const shown = entries.filter((entry) => !isHidden(entry));
  checkDuplicates(shown, diagnostics);
  const drafts = shown.map((entry) => readPublication(entry, diagnostics));
  const lists = drafts.flatMap(({ authors, editors }) => [authors, editors]);
  markOwner(lists, owner, diagnostics);
  linkPeople(lists, people);
  const publications = drafts.map((draft) => ({
    ...draft,
    authors: draft.authors.map(({ person }) => person),
    editors: draft.editors.map(({ person }) => person),
  }));
  return { publications, diagnostics };
}
