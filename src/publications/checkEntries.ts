import type { Publication } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { nearest } from "../problems/unknownName.ts";
import { type BibtexEntry, entryPlace, warning } from "./bibtex/entry.ts";
import { entryType, knownTypes } from "./entryTypes.ts";
import { bareDoi, unescapeUrl } from "./identifiers.ts";

/** Warns of a type that looks like a slip, `@aritcle`, and of each field that an entry of its type should have and has not. */
export function checkEntry(entry: BibtexEntry): Diagnostic[] {
  const { type, source, start, fields } = entry;
  const near = knownTypes.includes(type) ? undefined : nearest(type, knownTypes, 2);
  const place = { source, start, length: type.length + 1 };
  const message = `unknown type of entry \`@${type}\``;
  const slips = near ? [warning(place, "unknown-type", message, `did you mean \`@${near}\`?`)] : [];
  const missing = entryType(type).needs.filter(
    (names) => !names.some((name) => fields.get(name)?.value.trim()),
  );
  return [
    ...slips,
    ...missing.map(([name = "", other]) => {
      const slip = nearest(name, [...fields.keys()], 2);
      const message = `\`${entry.key}\` has no \`${name}\`${other ? ` or \`${other}\`` : ""}`;
      const isSlip = slip !== undefined && slip !== name;
      const remedy = isSlip ? `did you mean \`${name}\` where it says \`${slip}\`?` : `add \`${name} = {…}\``;
      return warning(entryPlace(entry), "missing-field", message, remedy);
    }),
  ];
}

/** Warns of entries with the key or the DOI of an earlier one. */
export function checkDuplicates(entries: BibtexEntry[]): Diagnostic[] {
  const keys = new Map<string, BibtexEntry>();
  const dois = new Map<string, BibtexEntry>();
  return entries.flatMap((entry) => {
    const field = entry.fields.get("doi");
    const doi = bareDoi(unescapeUrl(field?.value ?? ""))?.toLowerCase();
    const sameKey = keys.get(entry.key);
    const sameDoi = doi === undefined ? undefined : dois.get(doi);
    if (!sameKey) keys.set(entry.key, entry);
    if (doi && !sameDoi) dois.set(doi, entry);
    if (sameKey) {
      const message = `the key \`${entry.key}\` is used already at ${lineOf(sameKey)}`;
      const remedy = "give one of the two another key, or take it out";
      return [warning(entryPlace(entry), "duplicate-key", message, remedy)];
    }
    if (!field || !sameDoi) return [];
    const message = `the DOI \`${doi}\` is that of \`${sameDoi.key}\` too, at ${lineOf(sameDoi)}`;
    return [warning(field, "duplicate-doi", message, "correct one of the two, or take one entry out")];
  });
}

function lineOf(entry: BibtexEntry): string {
  const { source, start } = entryPlace(entry);
  return `${source.file}:${source.at(start).line}`;
}

/**
 * Warns of entries that others refer to by `crossref` and that are listed as papers of their own, though the owner has neither
 * written nor edited them. Nothing is said where the owner is found nowhere.
 */
export function checkParents(
  listed: readonly { entry: BibtexEntry; publication: Publication }[],
): Diagnostic[] {
  const isOwners = ({ publication: { authors, editors } }: (typeof listed)[number]) =>
    [...authors, ...editors].some(({ isOwner }) => isOwner);
  if (!listed.some(isOwners)) return [];
  const parents = new Set(listed.map(({ entry }) => entry.fields.get("crossref")?.value.trim()));
  const strangers = listed.filter((each) => parents.has(each.entry.key) && !isOwners(each));
  return strangers.map(({ entry }) => {
    const message = `\`${entry.key}\`, to which others refer by \`crossref\`, is listed as a publication of yours, and you are not among its authors or editors`;
    const remedy = "add `hidden = {true}` to it: those that refer to it keep what they take from it";
    return warning(entryPlace(entry), "listed-parent", message, remedy);
  });
}
