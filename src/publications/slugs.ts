import type { Diagnostic } from "../problems/diagnostic.ts";
import { type BibtexEntry, entryPlace, warning } from "./bibtex/entry.ts";

/** Names that Jekyll or Windows would not let stand as a folder's. */
const reserved = /^(?:vendor|node_modules|index\.html|(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\..*)?)$/i;

/**
 * A BibTeX key as a folder's name that is safe in addresses and on every file system: `doi:10.1063/1.5` becomes
 * `doi-10.1063-1.5`, `_x` becomes `x`. Letters of other scripts stay.
 */
export function slugOf(key: string): string {
  const letters = key
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/\.{2,}/g, ".")
    .replaceAll(/-{2,}/g, "-")
    .slice(0, 120)
    .replace(/^[._-]+/, "");
  // A disk allows 255 bytes for a name, and files beside the page have an ending.
  const slug = Buffer.from(letters)
    .subarray(0, 240)
    .toString()
    .replace(/[\ufffd.-]+$/, "");
  if (slug === "") return "entry";
  return reserved.test(slug) ? `${slug}-1` : slug;
}

/**
 * Folders' names for entries in their order, each different from all others even where case does not count. A warning tells
 * of an entry whose name would have been that of another.
 */
export function slugs(entries: BibtexEntry[]): { names: string[]; collisions: Diagnostic[] } {
  const taken = new Map<string, BibtexEntry>();
  const numbers = new Map<string, number>();
  const collisions: Diagnostic[] = [];
  const names = entries.map((entry) => {
    const wanted = slugOf(entry.key);
    const other = taken.get(wanted.toLowerCase());
    let slug = wanted;
    let number = numbers.get(wanted) ?? 2;
    for (; taken.has(slug.toLowerCase()); number++) slug = `${wanted}-${number}`;
    numbers.set(wanted, number);
    taken.set(slug.toLowerCase(), entry);
    if (!other || other.key === entry.key) return slug;
    const message = `\`${entry.key}\` and \`${other.key}\` make the same address, so this one gets \`${slug}\``;
    const remedy = "give one of the two a key that differs in more than case and punctuation";
    collisions.push(warning(entryPlace(entry), "address-collision", message, remedy));
    return slug;
  });
  return { names, collisions };
}
