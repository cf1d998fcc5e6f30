import type { Mention } from "./mention.ts";
import { type FoldedName, foldName, type Match, matchName, surest } from "./names/matchName.ts";
import type { Name } from "./names/name.ts";
import { readNames } from "./names/readNames.ts";

/** Which mention of a list is a known person, and how that is known. */
export type Recognised =
  | { kind: "sure"; mention: Mention }
  /** Two of the list fit equally well. */
  | { kind: "two"; mention: Mention; other: Mention }
  /** It has given names that the person is not known to have. */
  | { kind: "unsure"; mention: Mention }
  /** Its initials are also those of somebody else in the bibliography. */
  | { kind: "rival"; mention: Mention; other: Mention };

/**
 * Prepares to find people in `lists`, the authors and editors of a bibliography. Each different name is compared once,
 * however often it occurs.
 *
 * @returns for the names a person is known by, a function that finds the person in a list
 */
export function recogniser(
  lists: Mention[][],
): (names: string[]) => (list: Mention[]) => Recognised | undefined {
  const distinct = new Map<string, Mention>();
  for (const mention of lists.flat()) {
    const identity = identify(mention.name);
    if (!distinct.has(identity)) distinct.set(identity, mention);
  }
  const comparable = new Map([...distinct].map(([identity, { name }]) => [identity, foldName(name)]));
  return (names) => {
    const known = names.flatMap((name) => readNames(name).names.slice(0, 1).map(foldName));
    const matches = new Map([...comparable].map(([identity, name]) => [identity, matchAny(name, known)]));
    const rivalOf = (name: Name) => {
      const initials = comparable.get(identify(name));
      const isRival = ([identity, other]: [string, FoldedName]) =>
        !matches.get(identity) && initials !== undefined && matchName(initials, other) !== undefined;
      const [identity] = [...comparable].find(isRival) ?? [];
      return identity === undefined ? undefined : distinct.get(identity);
    };
    const rivals = new Map(
      [...matches]
        .filter(([, match]) => match === "initials")
        .map(([identity]) => [identity, rivalOf(distinct.get(identity)?.name ?? {})]),
    );
    return (list) => {
      const matchOf = ({ name }: Mention) => matches.get(identify(name));
      const best = surest(list.map(matchOf));
      if (best === undefined) return undefined;
      const [mention, other] = list.filter((mention) => matchOf(mention) === best);
      if (!mention) return undefined;
      if (other) return { kind: "two", mention, other };
      if (best === "unsure") return { kind: "unsure", mention };
      const rival = best === "initials" ? rivals.get(identify(mention.name)) : undefined;
      return rival ? { kind: "rival", mention, other: rival } : { kind: "sure", mention };
    };
  };
}

function matchAny(name: FoldedName, known: FoldedName[]): Match | undefined {
  return surest(known.map((other) => matchName(name, other)));
}

function identify({ given, particle, family, suffix, literal, divided }: Name): string {
  return [given, particle, family, suffix, literal, divided].join("|");
}
