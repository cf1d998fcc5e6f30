import { foldText } from "./nameWords.ts";
import type { Name } from "./readName.ts";

/**
 * How surely a name in an author list is that of a known person: `full` when each word of it is one of the person's,
 * `initials` when given names are shortened, `unsure` when it has given names that the person is not known to have, and
 * may be somebody else's.
 */
export type Match = "full" | "initials" | "unsure";

/** One way to read a name, in words without case, accents and dots. */
interface Reading {
  given: string[];
  /** Its words as one, with its particle: `vanderberg`. */
  family: string;
}

/** A name made ready for comparison. */
export interface FoldedName {
  suffix: string | undefined;
  /** The name is one of a group, or a single word. */
  isWhole: boolean;
  /** All letters of the name, the given names first and the family name first. */
  letters: string[];
  /** The ways to read it from the given names on, and those to read it from the family name on. */
  inOrder: Reading[];
  turned: Reading[];
}

/** Umlauts as they are written without a key for them. */
const spelledOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** What is written in more than one way, and the other way: `Proell`, and initials as some type them, `SK`. */
const otherWays: [sign: RegExp, write: (found: string) => string][] = [
  [/[äöüåø]/giu, (letter) => spelledOut[letter.toLowerCase()] ?? letter],
  [/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (letters) => [...letters].join(" ")],
];

/** Makes a name ready for comparison: in each way in which it may be written, and its words be divided. */
export function foldName({ given, literal, particle, family, suffix, divided }: Name): FoldedName {
  const written = [given, literal, particle, family].join(" ").normalize("NFC");
  const others = otherWays.filter(([sign]) => written.search(sign) >= 0);
  const ways = others.map(
    ([sign, write]) =>
      (text: string) =>
        text.normalize("NFC").replaceAll(sign, write),
  );
  const name: FoldedName = {
    suffix: suffix && foldText(suffix),
    isWhole: false,
    letters: [],
    inOrder: [],
    turned: [],
  };
  for (const rewrite of [(text: string) => text, ...ways]) {
    const words = (...parts: (string | undefined)[]) =>
      parts.flatMap((part) => foldText(rewrite(part ?? "")).split(" ")).filter((word) => word !== "");
    const [first, last] = [words(given), words(literal, particle, family)];
    const all = [...first, ...last];
    name.isWhole = first.length === 0;
    name.letters.push(all.join(""), [...last, ...first].join(""));
    // The words behind the given names may belong to the family: "Andrea La Spina", "Beethoven, Ludwig van".
    for (const [given, tail] of cuts(divided ? first : all))
      name.inOrder.push({ given, family: [...tail, ...(divided ? last : [])].join("") });
    // "Choe Sang Keun"
    for (const [family, given] of divided ? [] : cuts(all))
      name.turned.push({ given, family: family.join("") });
  }
  return name;
}

/** All ways to cut a list in two, the first part never empty. */
function cuts(words: string[]): [string[], string[]][] {
  return words.map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)]);
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
  if (known.isWhole) return known.letters.some((all) => name.letters.includes(all)) ? "full" : undefined;
  const readings = [...name.inOrder, ...name.turned].filter(
    ({ given, family }) => given.length > 0 && family,
  );
  return surest(
    known.inOrder.flatMap((person) =>
      readings
        .filter(({ family }) => family === person.family)
        .map(({ given }) => matchGiven(given, person.given)),
    ),
  );
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
