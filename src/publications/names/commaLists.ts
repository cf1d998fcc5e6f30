import { isEastAsian, isWholeEastAsian } from "./eastAsian.ts";
import { isGiven } from "./givenNames.ts";
import { isGroupName, isTeamName } from "./groups.ts";
import { hasInitial, isInitials, turnFamilyFirst } from "./initials.ts";
import { isSuffix } from "./suffix.ts";

const particle =
  /^(?:van|von|de|den|del|della|di|da|dos|du|la|le|el|al|bin|ben|ibn|abu|abd|abdel|abdul|ter|ten|zu|mac|mc|st\.?|san|santa|ou|na)\s/i;
const eastern =
  /^(?:chen|cheng|deng|huang|li|lin|liu|sun|wang|wu|xu|yang|zhang|zhao|zheng|zhou|zhu|choi|jung|kang|kim|lee|park|nguyen|pham|tran)$/i;
/** `Jean DUPONT`, `DUPONT Jean` */
const oneInCapitals = /^\p{Lu}{2,} .*\p{Ll}|\p{Ll}.* \p{Lu}{2,}$/u;
const title = /^(?:dr|prof|professor|mr|mrs|ms)\.?\s/i;

/**
 * Tells a list of people that commas join from one name that has commas in it.
 *
 * @param parts what stands between the commas, as plain text: `["Smith", "J.", "Doe", "J."]`
 * @param isGivenFirst whether other names of the field are written `Jane Doe`
 * @returns how many parts each person takes, `[2, 2]`; undefined for one name
 */
export function groupParts(parts: string[], isGivenFirst: boolean): number[] | undefined {
  if (parts.length === 3 && /^I?[VX]$/.test(parts[1] ?? "")) return undefined;
  const units: { text: string; size: number }[] = [];
  for (const text of parts) {
    const before = units.at(-1);
    if (before && isSuffix(text.replace(/^(jr|sr)\.?\s.*/i, "$1"))) before.size++;
    else units.push({ text, size: 1 });
  }
  const counts = groupUnits(
    units.map(({ text }) => text),
    isGivenFirst,
  );
  let at = 0;
  return counts?.map((count) => {
    at += count;
    return units.slice(at - count, at).reduce((sum, { size }) => sum + size, 0);
  });
}

function groupUnits(units: string[], isGivenFirst: boolean): number[] | undefined {
  const [first = "", second = ""] = units;
  if (units.length < 2) return undefined;
  if (units.some(isGroupName)) {
    const people = units.slice(0, -1);
    if (people.some(isGroupName) || !isTeamName(units.at(-1) ?? "") || !(people[1] || /\s/.test(first)))
      return undefined;
    return [...(groupUnits(people, isGivenFirst) ?? [people.length]), 1];
  }
  if (units.length === 2) return areTwoPeople(first, second, isGivenFirst) ? [1, 1] : undefined;
  if (units.every(isWhole)) return units.map(() => 1);
  const isPair = (index: number) => mayBePair(units[index] ?? "", units[index + 1]);
  const pairs = units.flatMap((_, index) => (index % 2 === 0 ? [index] : []));
  if (pairs.every(isPair)) return pairs.map(() => 2);
  const sizes: number[] = [];
  for (let index = 0; index < units.length; index += sizes.at(-1) ?? 1)
    sizes.push(isInitials(units[index + 1] ?? "") ? 2 : 1);
  return sizes;
}

/** `Jane Doe`, not `van Berg` nor `J.` */
function isWhole(text: string): boolean {
  return isEastAsian(text) ? isWholeEastAsian(text) : /^[^\p{Ll}]\S*\s/u.test(text) && !isInitials(text);
}

function mayBePair(family: string, given: string | undefined): boolean {
  if (given === undefined || /^\p{Lu}\./u.test(family)) return false;
  return isInitials(given) || !/\s/.test(given) || !/\s/.test(family.replace(/^(?:\p{Ll}\S*\s+)+/u, ""));
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
  if ([one, other].every((words) => isEastern(words.at(-1)) && !isEastern(words[0]))) return true;
  // The family names of Spain and Portugal, which are two, end otherwise.
  return isGiven(otherGiven, true) && one.some((word) => /[bcfghjkmpqtvwx]$/i.test(word));
}

/** Whether a word is a common family name of China, Korea or Vietnam in Latin letters. */
function isEastern(word = ""): boolean {
  return eastern.test(word);
}
