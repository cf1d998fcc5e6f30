import type { Diagnostic } from "../problems/diagnostic.ts";
import { type Mention, warnOfMention } from "./mention.ts";
import { type Recognised, recogniser } from "./recognise.ts";

/** By which names the owner is known. */
export interface OwnerNames {
  name: string;
  otherNames: string[];
  nativeName?: string;
  orcid?: string;
}

/** A co-author of `people.yaml`. */
export interface KnownPerson {
  name: string;
  otherNames?: string[] | undefined;
  url?: string | undefined;
}

/**
 * Marks the owner in lists of people, by whole names and never on a guess: where two readings are possible a warning asks,
 * once for each name. An ORCID, or an `author+an` that names the owner, settles it.
 */
export function markOwner(lists: Mention[][], owner: OwnerNames): Diagnostic[] {
  const findOwner = recogniser(lists)([owner.name, ...owner.otherNames, owner.nativeName ?? []].flat());
  const own = bareOrcid(owner.orcid);
  const asked = new Map<string, Diagnostic>();
  for (const list of lists) {
    if (list.some(({ person }) => person.isOwner)) continue;
    const byOrcid = own && list.find((mention) => bareOrcid(mention.orcid) === own);
    const found: Recognised | undefined = byOrcid
      ? { kind: "sure", mention: byOrcid }
      : findOwner(own ? list.filter((mention) => mention.orcid === undefined) : list);
    if (found?.kind === "sure") found.mention.person.isOwner = true;
    else if (found && !asked.has(found.mention.person.name))
      asked.set(found.mention.person.name, ask(found.mention, found));
  }
  return [...asked.values()];
}

function ask(mention: Mention, found: Exclude<Recognised, { kind: "sure" }>): Diagnostic {
  const warn = (message: string, remedy: string) =>
    warnOfMention(mention, "ambiguous-owner", message, remedy);
  const shown = `\`${mention.person.name}\``;
  const mark = `mark the owner here: \`${mention.field.name}+an = {1=owner}\``;
  const list = `list ${shown} under \`otherNames\` in profile.yaml`;
  if (found.kind === "unsure")
    return warn(`is ${shown} the owner of this site?`, `if so, ${list}, or ${mark}`);
  const other = `\`${found.other.person.name}\``;
  if (found.kind === "two") return warn(`both ${shown} and ${other} may be the owner of this site`, mark);
  return warn(
    `${shown} may be the owner of this site, or ${other}, who stands in this bibliography too`,
    `if it is always the owner, ${list}; else ${mark}`,
  );
}

/** `https://orcid.org/0000-0002-1825-0097` as `0000000218250097`. */
function bareOrcid(orcid: string | undefined): string | undefined {
  const digits = orcid?.replace(/^.*orcid\.org\//i, "").replaceAll(/[^\dXx]/g, "");
  return digits ? digits.toUpperCase() : undefined;
}

/** Gives co-authors their links, where it is sure who they are. The owner gets none. */
export function linkPeople(lists: Mention[][], people: KnownPerson[]): void {
  if (people.length === 0) return;
  const recognise = recogniser(lists);
  for (const { name, otherNames = [], url } of people) {
    if (!url) continue;
    const find = recognise([name, ...otherNames]);
    for (const list of lists) {
      const found = find(list);
      if (found?.kind === "sure" && !found.mention.person.isOwner) found.mention.person.url ??= url;
    }
  }
}
