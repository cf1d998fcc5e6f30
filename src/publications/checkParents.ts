import { type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import { callEntry, entryPlace } from "./bibtex/callEntry.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import type { Mention } from "./mention.ts";

/**
 * Warns of entries that others refer to by `crossref` and that are listed as papers of their own, though the owner has neither
 * written nor edited them. Nothing is said where the owner is found nowhere.
 */
export function checkParents(
  listed: readonly { entry: BibtexEntry; authors: Mention[]; editors: Mention[] }[],
  diagnostics: Diagnostic[],
): void {
  const isOwners = ({ authors, editors }: (typeof listed)[number]) =>
    [...authors, ...editors].some(({ person }) => person.isOwner);
  if (!listed.some(isOwners)) return;
  const parents = new Set(listed.map(({ entry }) => entry.fields.get("crossref")?.value.trim()));
  for (const each of listed) {
    const { entry } = each;
    if (!parents.has(entry.key) || isOwners(each)) continue;
    diagnostics.push(
      diagnose(entry.source, ...entryPlace(entry), {
        severity: "warning",
        code: "listed-parent",
        message: `${callEntry(entry)}, to which others refer by \`crossref\`, is listed as a publication of yours, and you are not among its authors or editors`,
        remedy: "add `hidden = {true}` to it: those that refer to it keep what they take from it",
      }),
    );
  }
}
