import { splitOutsideBraces } from "../latex/braces.ts";
import {
  hasInitial,
  INITIALS,
  isEastAsian,
  isEasternFamily,
  isGiven,
  isGroupName,
  isInitials,
  isSuffix,
  isTeamName,
  isWholeEastAsian,
  mayBeFamily,
} from "./nameWords.ts";
import { isExtended } from "./readName.ts";
import { bareText } from "./takeMarks.ts";

const particle =
  /^(?:van|von|de|den|del|della|di|da|dos|du|la|le|el|al|bin|ben|ibn|abu|abd|abdel|abdul|ter|ten|zu|mac|mc|st\.?|san|santa|ou|na)\s/i;
/** `Jean DUPONT`, `DUPONT Jean` */
const oneInCapitals = /^\p{Lu}{2,} .*\p{Ll}|\p{Ll}.* \p{Lu}{2,}$/u;
const title = /^(?:dr|prof|professor|mr|mrs|ms)\.?\s/i;
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
    const areSigned = isTeamName(units.at(-1) ?? "") && !people.some(isGroupName);
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
  if (title.test(first) || (oneInCapitals.test(first) && oneInCapitals.test(second))) return true;
  // "Wilshut E, Rinkenauer G"
  const isParticled = particle.test(first);
  if (turnFamilyFirst(first) && (turnFamilyFirst(second) || !isParticled)) return true;
  const [one, other] = [first.split(/\s+/), second.split(/\s+/)];
  const [oneGiven, oneFamily, otherGiven, otherFamily] = [one[0], one.at(-1), other[0], other.at(-1)];
  if (isParticled || hasInitial(otherFamily ?? "")) return false;
  // "J. Doe, Max Muster", but not "O Connor, Mary Kate".
  if (hasInitial(first) && (/\p{Lu}\./u.test(first) || hasInitial(second))) return true;
  if (isGiven(oneGiven, true) && !isGiven(oneFamily)) return true;
  if (isGiven(oneFamily) || isGiven(otherFamily)) return false;
  if (isGivenFirst || (isGiven(oneGiven) && isGiven(otherGiven))) return true;
  if ([one, other].every((words) => isEasternFamily(words.at(-1)) && !isEasternFamily(words[0]))) return true;
  // The family names of Spain and Portugal, which are two, end otherwise.
  return isGiven(otherGiven, true) && one.some((word) => /[bcfghjkmpqtvwx]$/i.test(word));
}

/**
 * A name with its initials last, as medicine writes it ("Vancouver"), in BibTeX's way: `van Berg JA Jr` as `van Berg, Jr, JA`.
 * It is only sure where the initials cannot be a family name in capitals.
 */
export function turnFamilyFirst(name: string): { text: string; isSure: boolean } | undefined {
  const [, whole = "", last = ""] = /^(.+)[\s~]+(\S+)$/.exec(name) ?? [];
  const suffix = isSuffix(last) ? [last] : [];
  const [, family, given] = familyFirst.exec(suffix[0] ? whole : name) ?? [];
  if (!family || !given || hasInitial(family)) return undefined;
  if (!/\p{Ll}/u.test(family) && /\p{Lu}{2}/u.test(given)) return undefined;
  return { text: [family, ...suffix, given].join(", "), isSure: !mayBeFamily(given) };
}
