import type { Mention } from "./mention.ts";
import { type FoldedName, foldName, matchName, surest } from "./names/matchName.ts";
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
  const distinct = new Map<string, { mention: Mention; name: FoldedName }>();
  for (const mention of lists.flat()) {
    const identity = identify(mention.name);
    if (!distinct.has(identity)) distinct.set(identity, { mention, name: foldName(mention.name) });
  }
  return (names) => {
    const known = names.flatMap((name) => readNames(name).names.slice(0, 1).map(foldName));
    const matches = new Map(
      [...distinct].map(([identity, { name }]) => [
        identity,
        surest(known.map((other) => matchName(name, other))),
      ]),
    );
    const matchOf = ({ name }: Mention) => matches.get(identify(name));
    const others = [...distinct.values()].filter(({ mention }) => !matchOf(mention));
    const rivals = new Map(
      [...distinct]
        .filter(([identity]) => matches.get(identity) === "initials")
        .map(([identity, { name }]) => [
          identity,
          others.find((other) => matchName(name, other.name))?.mention,
        ]),
    );
    return (list) => {
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

function identify({ given, particle, family, suffix, literal, divided }: Name): string {
  return [given, particle, family, suffix, literal, divided].join("|");
}
