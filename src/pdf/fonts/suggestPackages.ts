/** Scripts with a package of Noto's named after them (https://fontsource.org), by their names in Unicode. */
const NOTO = (
  "Armenian Balinese Bengali Cherokee Coptic Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Javanese Kannada Khmer " +
  "Lao Malayalam Mongolian Myanmar Oriya Sinhala Syriac Tamil Telugu Thaana Thai Tifinagh"
).split(" ");

/** Which package has which characters; where none is named, that of the language has them. */
const PACKAGES: [pattern: RegExp, name: string | undefined][] = [
  ...NOTO.map((name): [RegExp, string] => [
    new RegExp(`\\p{Script=${name}}`, "u"),
    `noto-sans-${name.toLowerCase()}`,
  ]),
  // Noto's Arabic sets the dots of letters apart, which programs that read text out of a PDF take for letters.
  [/\p{Script=Arabic}/u, "ibm-plex-sans-arabic"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "noto-sans-jp"],
  [/\p{Script=Hangul}/u, "noto-sans-kr"],
  [/\p{Script=Bopomofo}/u, "noto-sans-tc"],
  [/\p{Script=Tibetan}/u, "noto-serif-tibetan"],
  // With the punctuation and wide letters that stand among them.
  [/\p{Script_Extensions=Han}|[\u3000-\u303f\uff00-\uffef]/u, undefined],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, "noto-sans"],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, "noto-emoji"],
  [/[\p{S}\p{N}\p{P}]/u, "noto-sans-symbols"],
];

/** The npm packages of fonts that have these characters; none for those of which no package is known. */
export function suggestPackages(characters: string[], language: string): string[] {
  // Chinese characters beside Japanese letters are Japanese.
  const hasKana = characters.some((each) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(each));
  const ofHan = hanPackage(hasKana && !/^(ko|zh|yue)/i.test(language) ? "ja" : language);
  const packages = characters.flatMap((each) => {
    const [pattern, name] = PACKAGES.find(([pattern]) => pattern.test(each)) ?? [];
    return pattern ? [name ? `@fontsource/${name}` : ofHan] : [];
  });
  return [...new Set(packages)];
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
