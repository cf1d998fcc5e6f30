/** Scripts with a package of Noto's named after them (https://fontsource.org), by their names in Unicode. */
const NOTO = (
  "Armenian Balinese Bengali Cherokee Coptic Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Javanese Kannada Khmer " +
  "Lao Malayalam Mongolian Myanmar Oriya Sinhala Syriac Tamil Telugu Thaana Thai Tifinagh"
).split(" ");

/** All others. Noto's Arabic sets the dots of letters apart, which programs that read text out of a PDF take for letters. */
const OTHERS: [pattern: RegExp, name: string, fontsource: string | undefined][] = [
  [/\p{Script=Arabic}/u, "Arabic", "ibm-plex-sans-arabic"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Japanese", "noto-sans-jp"],
  [/\p{Script=Hangul}/u, "Korean", "noto-sans-kr"],
  [/\p{Script=Bopomofo}/u, "Chinese", "noto-sans-tc"],
  [/\p{Script=Tibetan}/u, "Tibetan", "noto-serif-tibetan"],
  // With the punctuation and wide letters that stand among them; the package is that of the language.
  [/\p{Script_Extensions=Han}|[\u3000-\u303f\uff00-\uffef]/u, "Chinese characters", undefined],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, "Latin, Greek or Cyrillic", "noto-sans"],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, "emoji", "noto-emoji"],
  [/[\p{S}\p{N}\p{P}]/u, "symbols", "noto-sans-symbols"],
];

/** What a character is of, and the npm package of a font that has it; no package where none is known. */
export function suggestPackage(character: string, language: string): { script: string; package?: string } {
  const noto = NOTO.find((name) => new RegExp(`\\p{Script=${name}}`, "u").test(character));
  if (noto) return { script: noto, package: `@fontsource/noto-sans-${noto.toLowerCase()}` };
  const found = OTHERS.find(([pattern]) => pattern.test(character));
  if (!found) return { script: "unknown script" };
  const [, script, fontsource] = found;
  return { script, package: fontsource ? `@fontsource/${fontsource}` : hanPackage(language) };
}

/** Chinese characters are drawn differently in each place; the language says which readers are used to. */
export function hanPackage(language: string): string {
  const places: [RegExp, string][] = [
    [/^ja/i, "jp"],
    [/^ko/i, "kr"],
    [/^(zh-hant-hk|zh-hk|yue)/i, "hk"],
    [/^(zh-hant|zh-tw|zh-mo)/i, "tc"],
  ];
  return `@fontsource/noto-sans-${places.find(([tag]) => tag.test(language))?.[1] ?? "sc"}`;
}
