import { cut, joints, type NamePiece } from "./cutNames.ts";
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
export function splitAtCommas(piece: NamePiece, isGivenFirst: boolean): NamePiece[] {
  const parts = cut(piece, joints.comma).filter(({ text }) => /\p{L}/u.test(text));
  const [first, second, third] = parts;
  const isInvertedName = !third && !/[\s~\p{Script=Han}\p{Script=Hangul}]/u.test(first?.text ?? "");
  if (!first || !second || isInvertedName || isExtended(piece.text)) return [piece];
  const texts = parts.map(({ text }) => bareText(text));
  if (parts.length === 3 && /^I?[VX]$/.test(texts[1] ?? "")) return [piece];
  // Where each unit begins: a suffix belongs to what is before it.
  const isBehind = (text: string, at: number) => at > 0 && isSuffix(text.replace(/^(jr|sr)\.?\s.*/i, "$1"));
  const starts = parts.flatMap((_, at) => (isBehind(texts[at] ?? "", at) ? [] : [at]));
  const sizes = groupUnits(
    starts.map((at) => texts[at] ?? ""),
    isGivenFirst,
  );
  let unit = 0;
  return (
    sizes?.map((size) => {
      const { start } = parts[starts[unit] ?? 0] ?? first;
      unit += size;
      const last = parts[(starts[unit] ?? parts.length) - 1] ?? first;
      const end = last.start + last.length;
      return { text: piece.text.slice(start - piece.start, end - piece.start), start, length: end - start };
    }) ?? [piece]
  );
}

/** How many units each person takes, [2, 2] of `["Smith", "J.", "Doe", "J."]`; undefined for one name. */
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
  const pairs = units.flatMap((_, index) => (index % 2 === 0 ? [2] : []));
  if (pairs.every((_, at) => mayBePair(units[2 * at] ?? "", units[2 * at + 1]))) return pairs;
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
