import { foldName, foldNameGerman } from "./foldName.ts";
import type { Name } from "./names.ts";

/**
 * How surely a name in an author list is that of a known person: `full` when each word of it is one of the person's,
 * `initials` when given names are shortened, `longer` when it has given names that the person is not known to have,
 * which may be another person.
 */
export type Match = "full" | "initials" | "longer";

type NameParts = Pick<Name, "family" | "given" | "particle" | "suffix" | "literal" | "divided">;

/** Compares whole names: accents, case, dots, hyphens and the order of family and given names do not count. */
export function matchName(name: NameParts, known: NameParts): Match | undefined {
  if (differ(name.suffix, known.suffix)) return undefined;
  return best([foldName, foldNameGerman].flatMap((fold) => compare(name, known, fold)));
}

function compare(name: NameParts, known: NameParts, fold: (text: string) => string): (Match | undefined)[] {
  const words = (...parts: (string | undefined)[]) =>
    parts.flatMap((part) => (part ? fold(part).split(" ") : [])).filter(Boolean);
  const joined = (list: string[]) => list.join("");
  const knownFamily = joined(words(known.particle, known.family));
  const knownGiven = words(known.given);
  if (known.literal !== undefined || knownGiven.length === 0) {
    const same =
      joined(words(known.literal, known.particle, known.family)) ===
      joined(words(name.literal, name.particle, name.family, name.given));
    return [same ? "full" : undefined];
  }
  const readings = name.divided
    ? cuts(words(name.given)).map(([given, tail]) => ({
        family: [...tail, ...words(name.particle, name.family)],
        given,
      }))
    : cuts(words(name.given, name.particle, name.family, name.literal)).flatMap(([before, behind]) => [
        { family: behind, given: before },
        { family: before, given: behind },
      ]);
  return readings
    .filter(({ family, given }) => given.length > 0 && joined(family) === knownFamily)
    .map(({ given }) => matchGiven(given, knownGiven, initialsOf(name.given)));
}

/** All ways to cut a list in two, the first part never empty. */
function cuts(words: string[]): [string[], string[]][] {
  return words.map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)]);
}

/** `SK` typed for `S. K.` */
function initialsOf(given: string | undefined): boolean {
  return given !== undefined && /^\p{Lu}{2,3}$/u.test(given);
}

function matchGiven(given: string[], known: string[], packed: boolean): Match | undefined {
  if (given.join("") === known.join("")) return "full";
  const letters = packed && given[0]?.length && !known.includes(given[0]) ? [...given[0]] : given;
  const [shorter, longer] = letters.length <= known.length ? [letters, known] : [known, letters];
  let from = 0;
  let shortened = shorter.length < longer.length;
  for (const [index, word] of shorter.entries()) {
    const found = longer.findIndex((other, at) => at >= from && (at === 0 || index > 0) && fits(word, other));
    if (found < 0) return undefined;
    if (word !== longer[found]) shortened = true;
    from = found + 1;
  }
  if (longer === letters && letters !== known && letters.length > known.length) return "longer";
  return shortened && letters.some((word) => word.length === 1) ? "initials" : "full";
}

/** One is the other, or its initial. */
function fits(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length === 1 && other.startsWith(one)) ||
    (other.length === 1 && one.startsWith(other))
  );
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && foldName(one) !== foldName(other);
}

function best(matches: (Match | undefined)[]): Match | undefined {
  return (["full", "initials", "longer"] as const).find((match) => matches.includes(match));
}
