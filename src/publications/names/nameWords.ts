/**
 * What words tell of the name they are in: that it is a group's, that it is whole, which part of it a word is. All texts are
 * plain.
 */
import words from "./words.json" with { type: "json" };

/** Words, or beginnings of words (`*`), that are in the names of groups and in nobody's own. */
const groupWords = words.groups.replaceAll("*", String.raw`\p{L}*`).replaceAll(" ", "|");
const group = new RegExp(
  String.raw`(?<![\p{L}'’-])(?:${groupWords})(?![\p{L}'’-])|\s\\?&\s|${words.easternGroups}`,
  "u",
);

/** Whether a name has a word in it by which only groups are called: `ATLAS Collaboration`, `Doe Systems, Ltd`. */
export function isGroupName(name: string): boolean {
  return group.test(name.toLowerCase());
}

/** "Jr.", "3rd", or a Roman number; a single letter is an initial. */
export function isSuffix(word: string): boolean {
  return isGeneration(word) || /^(?:II|III|IV|VI|VII|VIII|2nd|3rd|[4-9]th)$/.test(word);
}

/** What needs no number: "Jr.", "PhD", and what Brazilians say for it. */
export function isGeneration(word: string): boolean {
  return /^(?:jr|sr|j[uú]nior|senior|filho|neto|sobrinho|esq|ph\.? ?d)\.?$/i.test(word);
}

/** Initials, the last of them without a full stop too: `J.`, `E.A.`, `J.-P.`, `JK`. */
export const INITIALS = String.raw`(?:\p{Lu}\p{Ll}{0,2}\.[\s~-]*)+\p{Lu}?|\p{Lu}(?:[\s~-]?\p{Lu}){0,3}`;
const initials = new RegExp(String.raw`^(?:${INITIALS})(?:\s\p{Ll}+)*$`, "u");

/** Whether a text is nothing but initials, and particles behind them: `J. van`. */
export function isInitials(text: string): boolean {
  return initials.test(text);
}

/** Whether a name is in a script whose names begin with the family and have no spaces: 최상근, 山田太郎. */
export function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ー々\s]+$/u.test(name);
}

const ofTwoSyllables = /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|남궁|황보|선우|제갈|독고|사공)/;

/**
 * Whether this can only be a whole name and no family name alone, as Koreans and Chinese write it: 김철수, 张三. The family names
 * are those that most people in China and Taiwan have, without those that begin Japanese given names.
 */
export function isKoreanOrChinese(name: string): boolean {
  if (ofTwoSyllables.test(name)) return [...name].length > 2;
  const isHan = /^\p{Script=Han}{2,3}$/u.test(name);
  return (
    /^\p{Script=Hangul}{2,5}$/u.test(name) || (isHan && words.chineseFamilies.includes([...name][0] ?? ""))
  );
}

/** Whether this is a whole name and no family name alone; those of Japan have three letters at most. */
export function isWholeEastAsian(name: string): boolean {
  return isEastAsian(name) && (isKoreanOrChinese(name) || /\S\s+\S/.test(name) || [...name].length >= 4);
}

/** Common given names, without accents: those that are nobody's family name, and with them those that may be both. */
const onlyGiven = new Set(words.onlyGiven.split(" "));
const given = new Set(`${words.onlyGiven} ${words.alsoGiven}`.split(" "));

const letters = new Map(
  Object.entries({ ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ŋ: "n" }),
);

/** Text without case, accents and punctuation: all in which names are compared. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[øłđðþßæœıŋ]/g, (letter) => letters.get(letter) ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}|['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a word is known to be a given name; with `isOnly`, whether it is so rarely a family name that it tells the two apart. */
export function isGiven(word = "", isOnly = false): boolean {
  return (isOnly ? onlyGiven : given).has(foldText(word));
}

/** Common family names of China, Korea and Vietnam in Latin letters. */
export const easternFamilies = new Set(words.easternFamilies.split(" "));

/** Family names, and marks of companies, that are as short as initials and are often written in capitals: `Wei LI`. */
export const shortFamilies = new Set(words.familiesInCapitals.split(" "));
