import type { Name } from "./name.ts";
import { foldText } from "./nameWords.ts";

/**
 * How surely a name in an author list is that of a known person: `full` when each word of it is one of the person's,
 * `initials` when given names are shortened, `unsure` when it has given names that the person is not known to have, and
 * may be somebody else's.
 */
export type Match = "full" | "initials" | "unsure";

/** A name in words without case, accents and dots, to compare it: in each way in which it may be written. */
export interface FoldedName {
  suffix: string | undefined;
  /** `Pröll` is `proll`, and also `proell`. */
  ways: Folding[];
}

interface Division {
  given: string[];
  /** With its particle: `van`, `der`, `berg`. */
  family: string[];
}

interface Folding extends Division {
  /** The file says which part is the family name. */
  isDivided: boolean;
  /** All letters of the name, to tell quickly that two have nothing in common. */
  letters: string;
}

/** Umlauts as they are written without a key for them. */
const spelledOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** What is written in more than one way, and the other way: `Proell`, and initials as some type them, `SK`. */
const otherWays: [sign: RegExp, write: (found: string) => string][] = [
  [/[äöüåø]/giu, (letter) => spelledOut[letter.toLowerCase()] ?? letter],
  [/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (letters) => [...letters].join(" ")],
];

/** Makes a name ready for comparison. */
export function foldName(name: Name): FoldedName {
  const written = Object.values(name).join(" ").normalize("NFC");
  const others = otherWays.filter(([sign]) => written.search(sign) >= 0);
  const ways = others.map(([sign, write]) =>
    fold(name, (text) => text.normalize("NFC").replaceAll(sign, write)),
  );
  return { suffix: name.suffix && foldText(name.suffix), ways: [fold(name, (text) => text), ...ways] };
}

function fold(
  { given, literal, particle, family, divided }: Name,
  rewrite: (text: string) => string,
): Folding {
  const words = (...parts: (string | undefined)[]) =>
    parts.flatMap((part) => foldText(rewrite(part ?? "")).split(" ")).filter((word) => word !== "");
  const folded = { given: words(given), family: words(literal, particle, family) };
  return { ...folded, isDivided: divided === true, letters: [...folded.given, ...folded.family].join("") };
}

/** The surest of some matches. */
export function surest(matches: (Match | undefined)[]): Match | undefined {
  return (["full", "initials", "unsure"] as const).find((match) => matches.includes(match));
}

/**
 * Compares whole names, never a part of one: accents, case, dots and hyphens do not count, nor does the order of family
 * and given names where the file leaves it open.
 */
export function matchName(name: FoldedName, known: FoldedName): Match | undefined {
  if (name.suffix !== undefined && known.suffix !== undefined && name.suffix !== known.suffix)
    return undefined;
  return surest(name.ways.flatMap((way) => known.ways.flatMap((other) => compare(way, other))));
}

function compare(name: Folding, known: Folding): (Match | undefined)[] {
  if (known.given.length === 0) {
    const isSame =
      name.letters === known.letters || [...name.family, ...name.given].join("") === known.letters;
    return [isSame ? "full" : undefined];
  }
  if (!name.letters.includes(known.family.at(-1) ?? "")) return [];
  const readings = [...divisions(name), ...(name.isDivided ? [] : turned(name))];
  return divisions(known).flatMap((person) =>
    readings
      .filter(({ given, family }) => given.length > 0 && family.length > 0)
      .filter(({ family }) => family.join("") === person.family.join(""))
      .map(({ given }) => matchGiven(given, person.given)),
  );
}

/**
 * All ways in which a name may be divided. The words behind the given names may belong to the family: "Andrea La Spina",
 * "Beethoven, Ludwig van".
 */
function divisions({ given, family, isDivided }: Folding): Division[] {
  const behind = isDivided ? family : [];
  return cuts(isDivided ? given : [...given, ...family]).map(([given, tail]) => ({
    given,
    family: [...tail, ...behind],
  }));
}

/** The ways to read a name that has its family name first: "Choe Sang Keun". */
function turned(name: Division): Division[] {
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
