import { foldText } from "./nameWords.ts";
import type { Name } from "./readName.ts";

/**
 * How surely a name in an author list is that of a known person: `full` when each word of it is one of the person's,
 * `initials` when given names are shortened, `unsure` when it has given names that the person is not known to have, and
 * may be somebody else's.
 */
type Match = "full" | "initials" | "unsure";

/** A name made ready for comparison. */
export type FoldedName = ReturnType<typeof foldName>;

/** One way to read a name, in words without case, accents and dots; the family name as one, with its particle: `vanderberg`. */
interface Reading {
  given: string[];
  family: string;
}

/** Umlauts as they are written without a key for them. */
const spelledOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** The ways in which one name may be written: as it is, `Proell` for `Pröll`, and initials as some type them, `SK`. */
const spellings: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replaceAll(/[äöüåø]/giu, (letter) => spelledOut[letter.toLowerCase()] ?? letter),
  (name) => name.replaceAll(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (letters) => [...letters].join(" ")),
];

/** Makes a name ready for comparison: in each way in which it may be written, and its words be divided. */
export function foldName({ given, literal, particle, family, suffix, divided }: Name) {
  const written = [given, literal, particle, family].join("|").normalize("NFC");
  const name = {
    suffix: suffix && foldText(suffix),
    // A group's, or a single word.
    isWhole: given === undefined,
    letters: [] as string[],
    // The ways to read it from the given names on, and from the family name on.
    inOrder: [] as Reading[],
    turned: [] as Reading[],
  };
  for (const spelled of new Set(spellings.map((spell) => spell(written)))) {
    const [first = [], ...others] = spelled
      .split("|")
      .map((part) => foldText(part).split(" ").filter(Boolean));
    const last = others.flat();
    const all = [...first, ...last];
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
