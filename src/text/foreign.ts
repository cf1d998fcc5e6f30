import { remembered } from "../remembered.ts";
import { languageTag } from "./languageTag.ts";
import { type Attributes, type Block, type Inline, inSpan } from "./nodes.ts";
import { toPlain } from "./plain.ts";

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Scripts by a letter of theirs: which of Unicode's names languages in it have, and the language it most likely is, where one is. */
const SCRIPTS: { letter: RegExp; of: string; language: (text: string) => string }[] = [
  { letter: /\p{Script=Latin}/u, of: "Latn", language: () => "en" },
  { letter: /\p{Script=Hangul}/u, of: "Kore Hang", language: () => "ko" },
  { letter: KANA, of: "Jpan", language: () => "ja" },
  {
    letter: /\p{Script=Han}/u,
    of: "Hans Hant Jpan Kore",
    language: (text) => (KANA.test(text) ? "ja" : "zh"),
  },
  { letter: /\p{Script=Arabic}/u, of: "Arab", language: (text) => (/[پچژگکی]/u.test(text) ? "fa" : "ar") },
  { letter: /\p{Script=Hebrew}/u, of: "Hebr", language: () => "he" },
  { letter: /\p{Script=Greek}/u, of: "Grek", language: () => "el" },
  { letter: /\p{Script=Thai}/u, of: "Thai", language: () => "th" },
  { letter: /\p{Script=Cyrillic}/u, of: "Cyrl", language: () => "und-Cyrl" },
  { letter: /\p{Script=Devanagari}/u, of: "Deva", language: () => "und-Deva" },
];

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** Which way a language is written, for HTML's `dir`. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? "rtl" : "ltr";
}

/**
 * What tells browsers and those who hear a page that a text is in another language than it: `lang`, and `dir` where it is written
 * the other way; nothing where it is in the page's script.
 *
 * @param named the text's language, where somebody says it: BibLaTeX's `langid`, `ngerman`
 */
export function foreignAttributes(text: string, pageLanguage: string, named = ""): Attributes {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  const script = SCRIPTS.find((each) => each.letter.test(letter));
  const ofPage = scriptOf(pageLanguage);
  // Words in Latin letters stand in texts of all languages.
  const isMixed =
    script?.of === "Latn" && SCRIPTS.some(({ of, letter }) => of.includes(ofPage) && letter.test(text));
  const isPages = !script || script.of.includes(ofPage) || isMixed;
  const tag = languageTag(named.replace(/^n(?=german|swiss)/, ""));
  const language = tag || (isPages ? "" : script.language(text));
  return language === "" || language === pageLanguage ? {} : marksOf(language, pageLanguage);
}

/** What marks a text in a language on a page in another: `lang`, and `dir` where it is written the other way. */
export function marksOf(language: string, pageLanguage: string): Attributes {
  const dir = directionOf(language);
  return { lang: language, ...(dir === directionOf(pageLanguage) ? {} : { dir }) };
}

/** The same nodes, in a span that says their language where they are in letters of another one than the page; of prose, each block. */
export function withLanguage<T extends Inline | Block>(nodes: T[], pageLanguage: string): T[] {
  const [first] = nodes;
  if (!first || (first.type === "span" && "lang" in first.attributes)) return nodes;
  if (first.type === "paragraph" && nodes.length > 1)
    return nodes.flatMap((block) => withLanguage([block], pageLanguage));
  const attributes = foreignAttributes(toPlain(nodes), pageLanguage);
  return Object.keys(attributes).length > 0 ? inSpan(nodes, attributes) : nodes;
}

/** The script that a language is written in where it is mostly at home: `Hant` for `zh-TW`; none for what is no language tag. */
export const scriptOf = remembered((language): string => {
  try {
    return new Intl.Locale(language).maximize().script ?? "";
  } catch {
    return "";
  }
});

/** The first letters of a name's first and last word, `SC`; of a name in letters that stand for syllables, the first of them. */
export function initialsOf(name = ""): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  const first = words[0]?.match(/\p{L}/u)?.[0] ?? "";
  const last = words.length > 1 && /\p{Lu}/u.test(first) ? (words.at(-1)?.match(/\p{L}/u)?.[0] ?? "") : "";
  return (first + last).toUpperCase();
}

/** A language as Open Graph wants it, with the country where it is mostly at home: `en_US`. */
export const ogLocale = remembered((language): string => {
  const { language: short, region } = new Intl.Locale(language).maximize();
  return [short, region].filter(Boolean).join("_");
});
