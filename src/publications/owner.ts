import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Match, matchName } from "./matchName.ts";
import { readNames } from "./names.ts";
import type { Mention } from "./people.ts";

/** By which names the owner is known. */
export interface OwnerNames {
  name: string;
  otherNames: string[];
  nativeName?: string;
  orcid?: string;
}

interface Candidate {
  mention: Mention;
  match: Match;
}

/**
 * Marks the owner in lists of people, by whole names and never on a guess: where two people of a list fit, where a name has
 * more given names than the owner is known to have, or where initials fit someone else in the same bibliography too, a
 * warning asks. An `author+an` that names the owner, or an ORCID, settles it.
 */
export function markOwner(lists: Mention[][], owner: OwnerNames, diagnostics: Diagnostic[]): void {
  const known = [owner.name, ...owner.otherNames, owner.nativeName ?? ""].flatMap(
    (name) => readNames(name).names,
  );
  const orcid = bareOrcid(owner.orcid);
  const matchOf = remember((mention) => {
    const found = new Set(known.map((name) => matchName(mention, name)));
    return (["full", "initials", "longer"] as const).find((match) => found.has(match));
  });
  const others = new Map(
    lists
      .flat()
      .filter((mention) => mention.family && matchOf(mention) === undefined)
      .map((mention) => [identity(mention), mention]),
  );
  const rivalOf = remember((mention) =>
    [...others.values()].find((other) => matchName(mention, other) !== undefined),
  );
  const asked = new Set<string>();
  const ask = ({ field, start, length, name }: Mention, message: string) => {
    if (asked.has(name)) return;
    asked.add(name);
    diagnostics.push(
      diagnose(field.source, field.start + start, length, {
        severity: "warning",
        code: "ambiguous-owner",
        message,
        remedy: `if so, list \`${name}\` under otherNames in profile.yaml, or mark the person here with \`${field.name}+an = {1=owner}\``,
      }),
    );
  };
  for (const list of lists) {
    if (list.some((mention) => mention.isOwner)) continue;
    const byOrcid =
      orcid === undefined ? undefined : list.find((mention) => bareOrcid(mention.orcid) === orcid);
    if (byOrcid) {
      byOrcid.isOwner = true;
      continue;
    }
    const candidates = list.flatMap((mention): Candidate[] => {
      const match = orcid !== undefined && mention.orcid !== undefined ? undefined : matchOf(mention);
      return match === undefined ? [] : [{ mention, match }];
    });
    const full = candidates.filter(({ match }) => match === "full");
    const sure = full.length > 0 ? full : candidates.filter(({ match }) => match === "initials");
    const [first, second] = sure.length > 0 ? sure : candidates;
    if (!first) continue;
    if (second)
      ask(
        first.mention,
        `both \`${first.mention.name}\` and \`${second.mention.name}\` may be the owner of this site`,
      );
    else if (first.match === "longer")
      ask(first.mention, `is \`${first.mention.name}\` the owner of this site?`);
    else {
      const other = first.match === "initials" ? rivalOf(first.mention) : undefined;
      if (other)
        ask(first.mention, `\`${first.mention.name}\` may be the owner of this site or \`${other.name}\``);
      else first.mention.isOwner = true;
    }
  }
}

/** The result of `find` for each name, found once. */
function remember<T>(find: (mention: Mention) => T): (mention: Mention) => T {
  const results = new Map<string, T>();
  return (mention) => {
    const key = identity(mention);
    if (!results.has(key)) results.set(key, find(mention));
    return results.get(key) as T;
  };
}

function identity({ given, particle, family, suffix, literal, divided }: Mention): string {
  return JSON.stringify([given, particle, family, suffix, literal, divided]);
}

/** `https://orcid.org/0000-0002-1825-0097` as `0000000218250097`. */
function bareOrcid(orcid: string | undefined): string | undefined {
  return (
    orcid
      ?.replace(/^.*orcid\.org\//i, "")
      .replaceAll(/[^\dXx]/g, "")
      .toUpperCase() || undefined
  );
}
