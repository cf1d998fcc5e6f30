/** Scripts with a Noto package of their own (https://fontsource.org), by the script's Unicode name. */
const SCRIPTS = [
  "Arabic Armenian Balinese Bengali Cherokee Coptic Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Javanese",
  "Kannada Khmer Lao Malayalam Mongolian Myanmar Oriya Sinhala Syriac Tamil Telugu Thaana Thai Tifinagh",
]
  .join(" ")
  .split(" ");

/** Packages whose names say something else than the script. */
const OTHERS: [RegExp, string, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Japanese", "noto-sans-jp"],
  [/\p{Script=Hangul}/u, "Korean", "noto-sans-kr"],
  [/\p{Script=Bopomofo}/u, "Chinese", "noto-sans-tc"],
  [/\p{Script=Tibetan}/u, "Tibetan", "noto-serif-tibetan"],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, "Latin, Greek or Cyrillic", "noto-sans"],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, "emoji", "noto-emoji"],
  [/[\p{S}\p{N}]/u, "symbols", "noto-sans-symbols"],
];

/** Chinese characters are drawn differently in each place; the language of the site says which are meant. */
const HAN: [RegExp, string][] = [
  [/^ja/i, "noto-sans-jp"],
  [/^ko/i, "noto-sans-kr"],
  [/^(zh-hant-hk|zh-hk|yue)/i, "noto-sans-hk"],
  [/^(zh-hant|zh-tw|zh-mo)/i, "noto-sans-tc"],
];

/** What a character is of, and the npm package of a font that has it; no package where none is known. */
export function suggestPackage(character: string, language: string): { script: string; package?: string } {
  if (/\p{Script=Han}/u.test(character)) {
    const local = HAN.find(([tag]) => tag.test(language))?.[1] ?? "noto-sans-sc";
    return { script: "Chinese characters", package: `@fontsource/${local}` };
  }
  const script = SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, "u").test(character));
  if (script) return { script, package: `@fontsource/noto-sans-${script.toLowerCase()}` };
  const other = OTHERS.find(([pattern]) => pattern.test(character));
  return other ? { script: other[1], package: `@fontsource/${other[2]}` } : { script: "unknown script" };
}

/** The packages to prefer for Chinese characters in a language: those whose shapes its readers know. */
export function preferredHan(language: string): string {
  return HAN.find(([tag]) => tag.test(language))?.[1] ?? "noto-sans-sc";
}
