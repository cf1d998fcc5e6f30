import type { Name } from "./name.ts";

const letters: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ŋ: "n",
};
/** What has another folding too. */
const umlauts = /[äöüåø]/iu;
const packed = /(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/u;
const spelledOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** A name's words without case, accents and dots, to compare them. */
export interface FoldedName {
  given: string[];
  /** With its particle: `van`, `der`, `berg`. */
  family: string[];
  /** All letters of the name, to tell quickly that two have nothing in common. */
  letters: string;
}

/** A name made ready for comparison: `Pröll` is `proll`, and also `proell`. */
export interface ComparableName {
  name: Name;
  foldings: FoldedName[];
}

/** Makes a name ready for comparison. */
export function foldName(name: Name): ComparableName {
  const written = Object.values(name).join(" ").normalize("NFC");
  const foldings = [fold(name, foldText)];
  if (umlauts.test(written)) foldings.push(fold(name, (text) => foldText(spellOut(text))));
  if (packed.test(written)) foldings.push(fold(name, (text) => foldText(unpack(text))));
  return { name, foldings };
}

function fold(name: Name, foldText: (text: string) => string): FoldedName {
  const words = (...parts: (string | undefined)[]) =>
    parts.flatMap((part) => (part ? foldText(part).split(" ") : [])).filter((word) => word !== "");
  const given = words(name.given);
  const family = words(name.literal, name.particle, name.family);
  return { given, family, letters: [...given, ...family].join("") };
}

/** Text without case, accents and punctuation. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[øłđðþßæœıŋ]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Initials as some type them, `SK`, with spaces between. */
function unpack(text: string): string {
  return text.replaceAll(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (letters) => [...letters].join(" "));
}

/** Umlauts as they are written without a key for them: `Proell`. */
function spellOut(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter);
}
