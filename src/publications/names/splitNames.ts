import { splitOutsideBraces } from "../latex/braces.ts";
import { splitAtCommas } from "./commaLists.ts";
import { isEastAsian, isGroupName, isKoreanOrChinese, isSuffix } from "./nameWords.ts";
import { isInBraces } from "./readName.ts";
import { bareText } from "./takeMarks.ts";

const opened = String.raw`(?:\\[a-z]+\s*)?\{?(?:\\[a-z]+\s+)?`;
const closed = String.raw`\.?\}?\.?(?:,?\s*\\?&(?=\s))?`;
const etAl = String.raw`(?:[eE][tT]\.?[\s~]+[aA][lL]|et\.?al|ET\.?AL)(?:ii|iae?)?`;
const foreign = String.raw`et[\s~]+coll|et autres|und andere|u\.[\s~]?a|y otr[oa]s|e outr[oa]s|e altri|m\.[\s~]?fl|i in|(?<=,\s*)others|и[\s~]+(?:др|другие)`;
const others = String.raw`(?:\d[\d.,]*[\s~]+)?(?:[oO]thers|OTHERS|more|(?:other[\s~]+)?(?:co-?authors|authors|co-?workers|collaborators|colleagues))|al`;
const link = String.raw`(?<![^\s}~])(?:[aA][nN][dD]|\\?&)[\s~]+`;

/** As BibTeX has it; as LaTeX has it too. */
const and = /(?<![^\s}~])\\?[aA][nN][dD](?=[\s{~\\,]|$)/u;
/** "et al." in all its spellings, and what else says that there are more people. */
const goesOn = new RegExp(
  [
    String.raw`(?:${link})?(?<=^|[\s,;~}])${opened}(?:${etAl}|${foreign}|\.\.\.|…|\\l?dots)(?!\p{L})${closed}`,
    String.raw`(?:^\s*|${link})${opened}(?:${others})${closed}(?=\s*$|\s+and\s)`,
    String.raw`(?<=[\p{Script=Han}ー々])\s*(?:等人?|ほか|\s他)\s*(?:\d+\s*[人名])?$`,
    String.raw`(?<=\p{Script=Hangul})\s+[외등]\s*(?:\d+\s*[명인])?$`,
  ].join("|"),
  "u",
);
/** Always joins names, but for the end of `&uuml;`. */
const semicolon = /(?<!&#?\w{1,8});|[；؛、]/u;
/** May join names; `y`, `e`, `i` and `a` may also stand within a Spanish, Portuguese, Catalan name. */
const word =
  /\s*\/\s*|\s(?:\\?&(?:amp;)?|[+|·•]|et|und|og|och|oraz|ve|și|és|и|та|і|with|y|e|i|a|및|和|与|與|及|と)\s/u;
/** Between names in East Asian script. */
const dot = /[·‧･・]/u;

/** In the place of people whom a list leaves out: "and others". */
export const GAP = "";

/**
 * Splits a field of names at `and`, and at anything else where there is no doubt that it joins names.
 *
 * @returns also whether anything but `and` joins some of them
 */
export function splitNames(value: string): { pieces: string[]; areJoinedOtherwise: boolean } {
  const byAnd = trimmed(value).flatMap((text) => splitAtAnd(text));
  const byWord = byAnd.flatMap((text) => cut(text, semicolon)).flatMap((text) => cut(text, word, areJoined));
  const isGivenFirst = byWord.some((text) => /^\p{Lu}[^,{}]*\s[^,{}]+$/u.test(text) && !isGroupName(text));
  const pieces = byWord
    .flatMap((text) => splitAtCommas(text, isGivenFirst))
    .flatMap((text) => cut(text, dot, areEastAsian));
  return { pieces, areJoinedOtherwise: pieces.length > byAnd.length };
}

/** Cuts a piece outside of braces; what is left of it has no spaces and commas at its ends. */
function cut(text: string, ...how: [separator: RegExp, joins?: typeof areJoined]): string[] {
  const parts = splitOutsideBraces(text, ...how);
  return parts.length === 1 ? parts : parts.flatMap(trimmed);
}

function trimmed(text: string): string[] {
  const inside = text.replace(/^[\s,;，]+|(?<![\s,;，])[\s,;，]+$/g, "");
  return inside === "" ? [] : [inside];
}

function splitAtAnd(text: string, depth = 0): string[] {
  return splitAtGaps(text)
    .flatMap((each) => cut(each, and))
    .flatMap((each) => (isInBraces(each) ? unwrap(each, depth) : gapInFamily(each)));
}

function splitAtGaps(text: string): string[] {
  const parts = splitOutsideBraces(text, goesOn);
  return parts.flatMap((part, index) => (index > 0 ? [GAP, ...trimmed(part)] : trimmed(part)));
}

/** `{Meech, et al.}, K.` is what programs make of "K. Meech, et al." where that was the last author. */
function gapInFamily(text: string): string[] {
  const [, inner = "", given = ""] = /^\{([^{}]*)\}(\s*,[^{}]*)$/.exec(text) ?? [];
  const [family, ...rest] = splitAtGaps(inner);
  return family && rest[0] === GAP ? [family + given, ...rest] : [text];
}

/** `{Goldberg, Ezequiel}` is a person, unless a word or a number in it says that it is a group. */
function unwrap(text: string, depth: number): string[] {
  const [inner] = trimmed(text.slice(1, -1));
  const inside = inner && depth < 3 ? splitAtAnd(inner, depth + 1) : [text];
  const hasGap = inside.length > 1 && inside.includes(GAP);
  return hasGap || inside.every((each) => isInverted(bareText(each))) ? inside : [text];
}

function isInverted(plain: string): boolean {
  const parts = plain.split(", ").filter((part) => !isSuffix(part));
  const isOfPeople = parts.length === 2 && parts.every((part) => part.split(" ").length <= 4);
  return isOfPeople && !/\d|\s(?:of|for|the|and|&|in|on|für|und|pour)\s/i.test(plain) && !isGroupName(plain);
}

/** Whether a word or a sign between two texts joins names, or is part of one: `Jane Doe & Max Muster`, `Barnes & Noble`. */
function areJoined(left: string, right: string, mark: string): boolean {
  const [one, other] = [bareText(left), bareText(right)];
  const isWord = /\p{L}/u.test(mark);
  // "Department of Health & Human Services"
  if (isGroupName(one) && !isGroupName(other)) return false;
  // "Karl von und zu Berg"
  if (isWord && /(?:^|\s)\p{Ll}\S*$/u.test(one)) return false;
  // "Ortega y Gasset, José"
  const mayBeWithin = /^\s[yeia]\s$/.test(mark);
  const isWhole = (name: string) => /\S[\s,]+\S/.test(name) || (isEastAsian(name) && name.length > 1);
  if (isWhole(one) && isWhole(other)) return !mayBeWithin || one.includes(",") || !other.includes(",");
  return isWord && !mayBeWithin && !isWhole(one) && !isWhole(other);
}

/** 김철수·이영희 are two, 阿尔伯特·爱因斯坦 and アルベルト・アインシュタイン are one. */
function areEastAsian(left: string, right: string, mark: string): boolean {
  const isName = (text: string) =>
    mark === "・" ? isEastAsian(text) && !/^[\p{Script=Katakana}ー]+$/u.test(text) : isKoreanOrChinese(text);
  return isName(left.trim()) && isName(right.trim());
}
