import type { NamePiece } from "./cutNames.ts";
import { isGroupName } from "./groups.ts";
import { isInBraces, withoutEmphasis } from "./readName.ts";
import { isSuffix } from "./suffix.ts";
import { takeMarks } from "./takeMarks.ts";

const letters = String.raw`(?:\p{Lu}\p{Ll}{0,2}\.[\s~-]*)+\p{Lu}?|\p{Lu}(?:[\s~-]?\p{Lu}){0,3}`;
const initials = new RegExp(String.raw`^(?:${letters})(?:\s\p{Ll}+)*$`, "u");
const familyFirst = new RegExp(String.raw`^(.*?[\p{L}}])[\s~]+(${letters})$`, "u");
/** Family names, and marks of companies, that are as short as initials and are often written in capitals: `Wei LI`. */
const capitals = new Set(
  "AI AN BA BAE BAI BAO BUI CAI CAO CHA CHE CHO CHU CUI DAI DAO DO DU FAN FU GAO GE GU GUO HA HAN HE HO HU HUA HUI HUO JI JIA JIN JO KIM KO KU LAI LAM LAU LE LEE LEI LI LIM LIN LIU LO LU LUO LV LY MA MAI MAK MAO MEI MO NG NGO NI OH OU PAN PEI PHU QI QIN QIU QU RAO REN RYU SHA SHI SO SON SU SUN TA TAN TAO TO TU VAN VO VU WAN WEI WEN WU XI XIA XIE XU XUE YAN YAO YE YI YIN YOO YOU YU YUE YUN ZHU AB AG AS BV EU IT LP NV SA SE UK UN US USA".split(
    " ",
  ),
);

/** `J.`, `E.A.`, `J.-P.`, `JK`, `J. van`. */
export function isInitials(plain: string): boolean {
  return initials.test(plain);
}

/** Whether one of the words is an initial: `John F. Doe`. */
export function hasInitial(plain: string): boolean {
  return /(?<!\S)\p{Lu}(?:\.|(?!\S))/u.test(plain);
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
  return { text: [family, ...suffix, given].join(", "), isSure: !capitals.has(given) };
}

/** Turns names that have their initials last, if all of a list are so or have a comma. */
export function turnAll(pieces: NamePiece[]): NamePiece[] {
  let isSure = false;
  const turned: NamePiece[] = [];
  for (const piece of pieces) {
    const text = withoutEmphasis(piece.text);
    if (!/^[^,]+[\s~][^,]+$/.test(text) || isInBraces(text) || isGroupName(text)) turned.push(piece);
    else {
      const { text: unmarked } = takeMarks(text);
      const name = turnFamilyFirst(unmarked);
      if (!name) return pieces;
      isSure ||= name.isSure;
      turned.push({ ...piece, text: name.text + text.slice(unmarked.length) });
    }
  }
  return isSure ? turned : pieces;
}
