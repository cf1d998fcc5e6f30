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

/**
 * Marks the owner in lists of people, by whole names and never on a guess: where two readings are possible a warning asks,
 * once for each name. An ORCID, or an `author+an` that names the owner, settles it.
 */
export function markOwner(
  lists: Mention[][],
  { name, otherNames, nativeName, orcid }: OwnerNames,
  diagnostics: Diagnostic[],
): void {
  const findOwner = recogniser(lists)([name, ...otherNames, ...(nativeName ? [nativeName] : [])]);
  const own = bareOrcid(orcid);
  const asked = new Set<string>();
  for (const list of lists) {
    if (list.some(({ person }) => person.isOwner)) continue;
    const byOrcid = own && list.find((mention) => bareOrcid(mention.orcid) === own);
    const found: Recognised | undefined = byOrcid
      ? { kind: "sure", mention: byOrcid }
      : findOwner(own ? list.filter((mention) => mention.orcid === undefined) : list);
    if (found?.kind === "sure") found.mention.person.isOwner = true;
    else if (found && !asked.has(found.mention.person.name)) {
      asked.add(found.mention.person.name);
      diagnostics.push(ask(found));
    }
  }
}

function ask(found: Exclude<Recognised, { kind: "sure" }>): Diagnostic {
  const { mention, kind } = found;
  const shown = `\`${mention.person.name}\``;
  const mark = `mark the owner here: \`${mention.field.name}+an = {1=owner}\``;
  const list = `list ${shown} under \`otherNames\` in profile.yaml`;
  if (kind === "unsure")
    return warnOfMention(
      mention,
      "ambiguous-owner",
      `is ${shown} the owner of this site?`,
      `if so, ${list}, or ${mark}`,
    );
  const other = `\`${found.other.person.name}\``;
  if (kind === "two")
    return warnOfMention(
      mention,
      "ambiguous-owner",
      `both ${shown} and ${other} may be the owner of this site`,
      mark,
    );
  return warnOfMention(
    mention,
    "ambiguous-owner",
    `${shown} may be the owner of this site, or ${other}, who stands in this bibliography too`,
    `if it is always the owner, ${list}; else ${mark}`,
  );
}

/** `https://orcid.org/0000-0002-1825-0097` as `0000000218250097`. */
function bareOrcid(orcid: string | undefined): string | undefined {
  const digits = orcid?.replace(/^.*orcid\.org\//i, "").replaceAll(/[^\dXx]/g, "");
  return digits ? digits.toUpperCase() : undefined;
}
