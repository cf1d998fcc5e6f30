import { type ComparableName, type FoldedName, foldText } from "./foldName.ts";

/**
 * How surely a name in an author list is that of a known person: `full` when each word of it is one of the person's,
 * `initials` when given names are shortened, `unsure` when it has given names that the person is not known to have, and
 * may be somebody else's.
 */
export type Match = "full" | "initials" | "unsure";

const surestFirst: Match[] = ["full", "initials", "unsure"];

/** The surest of some matches. */
export function surest(matches: (Match | undefined)[]): Match | undefined {
  return surestFirst.find((match) => matches.includes(match));
}

/**
 * Compares whole names, never a part of one: accents, case, dots and hyphens do not count, nor does the order of family
 * and given names where the file leaves it open.
 */
export function matchName(name: ComparableName, known: ComparableName): Match | undefined {
  if (differ(name.name.suffix, known.name.suffix)) return undefined;
  return surest(
    name.foldings.flatMap((folded) => known.foldings.map((other) => compare(folded, other, name.name))),
  );
}

function compare(
  name: FoldedName,
  known: FoldedName,
  { divided, given }: ComparableName["name"],
): Match | undefined {
  const family = known.family.join("");
  if (!name.letters.includes(family)) return undefined;
  if (known.given.length === 0) return name.letters === family ? "full" : undefined;
  const packed = given !== undefined && /^\p{Lu}{2,3}$/u.test(given);
  return surest(
    readings(name, divided === true)
      .filter((reading) => reading.given.length > 0 && reading.family.join("") === family)
      .map((reading) => matchGiven(reading.given, known.given, packed)),
  );
}

/** All ways in which a name may be divided; a particle may stand behind the given names: "Beethoven, Ludwig van". */
function readings(name: FoldedName, divided: boolean): Pick<FoldedName, "given" | "family">[] {
  if (divided) return cuts(name.given).map(([given, tail]) => ({ given, family: [...tail, ...name.family] }));
  return cuts([...name.given, ...name.family]).flatMap(([before, behind]) => [
    { given: before, family: behind },
    { given: behind, family: before },
  ]);
}

/** All ways to cut a list in two, the first part never empty. */
function cuts(words: string[]): [string[], string[]][] {
  return words.map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)]);
}

/** @param packed whether the name is written as `SK`, for `S. K.` */
function matchGiven(written: string[], known: string[], packed: boolean): Match | undefined {
  if (written.join("") === known.join("")) return "full";
  const given = packed && !known.includes(written[0] ?? "") ? [...written.join("")] : written;
  let from = 0;
  let match: Match = "full";
  for (const [index, word] of given.entries()) {
    const found = known.findIndex((other, at) => at >= from && (at === 0 || index > 0) && fits(word, other));
    if (found < 0) return isLonger(given, known) ? "unsure" : undefined;
    if (word.length === 1 && known[found] !== word) match = "initials";
    from = found + 1;
  }
  return match;
}

function fits(word: string, known: string): boolean {
  return word === known || (word.length === 1 && known.startsWith(word));
}

/** `Albert B.` may be the `Albert` that is known, and `Eric Paul` the known `Eric P.` */
function isLonger(given: string[], known: string[]): boolean {
  return known.every((word, index) => {
    const other = given[index] ?? "";
    return fits(word, other) || fits(other, word);
  });
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && foldText(one) !== foldText(other);
}
