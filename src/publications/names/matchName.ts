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
    name.foldings.flatMap((folded) =>
      known.foldings.flatMap((other) => compare(folded, name.name.divided, other, known.name.divided)),
    ),
  );
}

function compare(
  name: FoldedName,
  isDivided: boolean | undefined,
  known: FoldedName,
  isKnownDivided: boolean | undefined,
): (Match | undefined)[] {
  if (known.given.length === 0) return [isSameWord(name, known) ? "full" : undefined];
  if (!name.letters.includes(known.family.at(-1) ?? "")) return [];
  const readings = isDivided ? divisions(name, true) : [...divisions(name, false), ...turned(name)];
  return divisions(known, isKnownDivided).flatMap((person) =>
    readings
      .filter(
        ({ given, family }) =>
          given.length > 0 && family.length > 0 && family.join("") === person.family.join(""),
      )
      .map(({ given }) => matchGiven(given, person.given)),
  );
}

function isSameWord({ given, family, letters }: FoldedName, known: FoldedName): boolean {
  return letters === known.letters || [...family, ...given].join("") === known.letters;
}

type Division = Pick<FoldedName, "given" | "family">;

/**
 * All ways in which a name may be divided. The words behind the given names may belong to the family: "Andrea La Spina",
 * "Beethoven, Ludwig van".
 */
function divisions(name: FoldedName, isDivided: boolean | undefined): Division[] {
  if (isDivided)
    return cuts(name.given).map(([given, tail]) => ({ given, family: [...tail, ...name.family] }));
  return cuts([...name.given, ...name.family]).map(([given, family]) => ({ given, family }));
}

/** The ways to read a name that has its family name first: "Choe Sang Keun". */
function turned(name: FoldedName): Division[] {
  return cuts([...name.given, ...name.family]).map(([family, given]) => ({ given, family }));
}

/** All ways to cut a list in two, the first part never empty. */
function cuts(words: string[]): [string[], string[]][] {
  return words.map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)]);
}

function matchGiven(given: string[], known: string[]): Match | undefined {
  if (given.join("") === known.join("")) return "full";
  let from = 0;
  let match: Match = "full";
  for (const [index, word] of given.entries()) {
    const found = known.findIndex((other, at) => at >= from && (at === 0 || index > 0) && fits(word, other));
    if (found < 0) return isLonger(given, known) ? "unsure" : undefined;
    if (word.length === 1) match = "initials";
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
