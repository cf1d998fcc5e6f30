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
const german: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** A name without case, accents, dots and hyphens, to compare it: `Pröll` gives `proll`. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[øłđðþßæœıŋ]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The same with umlauts spelled out, as in `Proell`. */
export function foldNameGerman(name: string): string {
  return foldName(
    name
      .toLowerCase()
      .normalize("NFC")
      .replaceAll(/[äöüåø]/g, (letter) => german[letter] ?? letter),
  );
}
