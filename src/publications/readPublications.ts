import { readBibtex } from "../bibtex/readBibtex.ts";
import type { Publication } from "../cv/model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { checkDuplicates } from "./duplicates.ts";
import { isHidden } from "./hidden.ts";
import { markOwner, type OwnerNames } from "./owner.ts";
import { toPerson } from "./people.ts";
import { readPublication } from "./readPublication.ts";

/**
 * Reads `.bib` files into publications, in the order of the files, hidden ones left out; the owner is marked in the
 * lists of authors. All problems are warnings: an entry that cannot be read costs only itself and is one of code
 * `lost-entry`.
 */
export function readPublications(
  sources: Source[],
  owner: OwnerNames,
): { publications: Publication[]; diagnostics: Diagnostic[] } {
  const { entries, diagnostics } = readBibtex(sources);
  const shown = entries.filter((entry) => !isHidden(entry));
  checkDuplicates(shown, diagnostics);
  const drafts = shown.map((entry) => readPublication(entry, diagnostics));
  markOwner(
    drafts.flatMap(({ authors, editors }) => [authors, editors]),
    owner,
    diagnostics,
  );
  const publications = drafts.map((draft) => ({
    ...draft,
    authors: draft.authors.map(toPerson),
    editors: draft.editors.map(toPerson),
  }));
  return { publications, diagnostics };
}
