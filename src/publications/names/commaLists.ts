import { splitOutsideBraces } from "../latex/braces.ts";
import {
  easternFamilies,
  INITIALS,
  isEastAsian,
  isGiven,
  isGroupName,
  isInitials,
  isSuffix,
  isWholeEastAsian,
  shortFamilies,
} from "./nameWords.ts";
import { isExtended } from "./readName.ts";
import { bareText } from "./takeMarks.ts";

const particle =
  /^(?:van|von|de|den|del|della|di|da|dos|du|la|le|el|al|bin|ben|ibn|abu|abd|abdel|abdul|ter|ten|zu|mac|mc|st\.?|san|santa|ou|na)\s/i;
/** Groups of people that sign behind their members. */
const team = /\s(?:collaborations?|consortium|team|group|investigators|contributors)$/i;
const familyFirst = new RegExp(String.raw`^(.*?[\p{L}}])[\s~]+(${INITIALS})$`, "u");

/**
 * Splits a list of people that commas join, and not one name that has commas in it.
 *
 * @param isGivenFirst whether other names of the field are written `Jane Doe`
 */
export function splitAtCommas(text: string, isGivenFirst: boolean): string[] {
  const parts = splitOutsideBraces(text, /[,،，]/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const [first, second, third] = parts;
  const isInvertedName = !third && !/[\s~\p{Script=Han}\p{Script=Hangul}]/u.test(first ?? "");
  if (!first || !second || isInvertedName || isExtended(text)) return [text];
  if (!parts[3] && /^I?[VX]$/.test(second)) return [text];
  // A suffix belongs to what is before it.
  const units: string[][] = [];
  for (const part of parts) {
    if (isSuffix(bareText(part)) && units.length > 0) units.at(-1)?.push(part);
    else units.push([part]);
  }
  const sizes = groupUnits(
    units.map(([part = ""]) => bareText(part)),
    isGivenFirst,
  );
  return sizes.length === 1 ? [text] : sizes.map((size) => units.splice(0, size).flat().join(", "));
}

/** How many units each person takes: [2, 2] of `["Smith", "J.", "Doe", "J."]`. */
function groupUnits(units: string[], isGivenFirst: boolean): number[] {
  const [first = "", second = ""] = units;
  if (units.some(isGroupName)) {
    const people = units.slice(0, -1);
    const areSigned = team.test(units.at(-1) ?? "") && !people.some(isGroupName);
    return areSigned && (people[1] || /\s/.test(first))
      ? [...groupUnits(people, isGivenFirst), 1]
      : [units.length];
  }
  if (units.length === 2) return areTwoPeople(first, second, isGivenFirst) ? [1, 1] : [2];
  if (units.every(isWhole)) return units.map(() => 1);
  const arePairs =
    units.length % 2 === 0 && units.every((unit, at) => at % 2 === 1 || mayBePair(unit, units[at + 1] ?? ""));
  const sizes: number[] = [];
  for (let index = 0; index < units.length; index += sizes.at(-1) ?? 1)
    sizes.push(arePairs || isInitials(units[index + 1] ?? "") ? 2 : 1);
  return sizes;
}

/** `van der Berg, Jan` and `García Márquez, G.`, not `Jane Doe, Max Muster`. */
function mayBePair(family: string, given: string): boolean {
  const isOneWord = !/\s/.test(given) || !/\s/.test(family.replace(/^(?:\p{Ll}\S*\s+)+/u, ""));
  return isOneWord || isInitials(given);
}

/** `Jane Doe`, not `van Berg` nor `J.` */
function isWhole(text: string): boolean {
  return isEastAsian(text) ? isWholeEastAsian(text) : /^[^\p{Ll}]\S*\s/u.test(text) && !isInitials(text);
}

/**
 * "Barack Obama, Donald Trump" are two, "García Márquez, Gabriel José" is one. Where nothing tells it is one, as BibTeX
 * has it.
 */
function areTwoPeople(first: string, second: string, isGivenFirst: boolean): boolean {
  if (isEastAsian(first) && isEastAsian(second)) return isWholeEastAsian(first) && isWholeEastAsian(second);
  if (!/\s/.test(first) || !/\s/.test(second) || isInitials(second)) return false;
  // "Wilshut E, Rinkenauer G", and "Jane A. Doe, Max Muster"
  if (turnFamilyFirst(first) && turnFamilyFirst(second)) return true;
  if (/(?<!\S)(?:\p{Lu}|Dr|Prof)\.\s/u.test(first)) return true;
  const [one, other] = [first.split(/\s+/), second.split(/\s+/)];
  if (particle.test(first) || [one, other].some((words) => isGiven(words.at(-1)))) return false;
  if (isGivenFirst || (isGiven(one[0]) && isGiven(other[0])) || isGiven(one[0], true)) return true;
  const isEastern = (word = "") => easternFamilies.has(word.toLowerCase());
  return [one, other].every((words) => isEastern(words.at(-1)) && !isEastern(words[0]));
}

/**
 * A name with its initials last, as medicine writes it ("Vancouver"), in BibTeX's way: `van Berg JA Jr` as `van Berg, Jr, JA`.
 * It is only sure where the initials cannot be a family name in capitals.
 */
export function turnFamilyFirst(name: string): { text: string; isSure: boolean } | undefined {
  const [, whole = "", last = ""] = /^(.+)[\s~]+(\S+)$/.exec(name) ?? [];
  const suffix = isSuffix(last) ? [last] : [];
  const [, family, given] = familyFirst.exec(suffix[0] ? whole : name) ?? [];
  if (!family || !given || /(?<!\S)\p{Lu}(?:\.|(?!\S))/u.test(family)) return undefined;
  if (!/\p{Ll}/u.test(family) && /\p{Lu}{2}/u.test(given)) return undefined;
  return { text: [family, ...suffix, given].join(", "), isSure: !shortFamilies.has(given) };
}
