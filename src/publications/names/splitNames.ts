import { latexToPlain } from "../latex/readLatex.ts";
import { groupParts } from "./commaLists.ts";
import { cut, joints, type NamePiece, trimmed } from "./cutNames.ts";
import { isEastAsian, isKoreanOrChinese } from "./eastAsian.ts";
import { isGroupName } from "./groups.ts";
import { turnAll } from "./initials.ts";
import { isExtended, isInBraces, withoutEmphasis } from "./readName.ts";
import { isSuffix } from "./suffix.ts";
import { takeMarks } from "./takeMarks.ts";

/** What joins names where it is not `and`, where it stands first, and behind which name. */
export interface Joint {
  mark: string;
  start: number;
  index: number;
}

/**
 * Splits a field of names at `and`, and at anything else where there is no doubt that it joins names. The names are as
 * BibTeX writes them, with their marks behind them.
 */
export function splitNames(value: string): { pieces: NamePiece[]; joint: Joint | undefined } {
  const pieces = trimmed(value, 0)
    .flatMap((piece) => splitAtAnd(piece))
    .flatMap((piece) => cut(piece, joints.semicolon))
    .flatMap((piece) => cut(piece, joints.word, areJoined));
  const isGivenFirst = pieces.some(
    ({ text }) => /^\p{Lu}[^,{}]*\s[^,{}]+$/u.test(text) && !isGroupName(text),
  );
  const names = pieces
    .flatMap((piece) => splitAtCommas(piece, isGivenFirst))
    .flatMap((piece) => cut(piece, joints.dot, areEastAsian));
  return { pieces: turnAll(names), joint: jointOf(value, names) };
}

/** The first joint that is no `and`. */
function jointOf(value: string, names: NamePiece[]): Joint | undefined {
  for (const [index, { start, length }] of names.entries()) {
    const next = names[index + 1];
    if (!next?.text || length === 0) continue;
    const between = value.slice(start + length, next.start);
    const [mark] = /[,;，；؛、،]|&|[^\s\\}]+/.exec(between) ?? [];
    if (mark && !/(?:^|[\s},\\])and(?:[\s{~\\,]|$)/i.test(between))
      return { mark, start: start + length + between.indexOf(mark), index };
  }
  return undefined;
}

function splitAtAnd(piece: NamePiece, depth = 0): NamePiece[] {
  return cutGaps(piece)
    .flatMap((each) => cut(each, joints.and))
    .flatMap((each) => (isInBraces(each.text) ? unwrap(each, depth) : gapInFamily(each)));
}

function cutGaps(piece: NamePiece): NamePiece[] {
  return cut(piece, joints.goesOn, undefined, [{ text: "", start: 0, length: 0 }]);
}

/** `{Meech, et al.}, K.` is what programs make of "K. Meech, et al." where that was the last author. */
function gapInFamily(piece: NamePiece): NamePiece[] {
  const [, inner = "", given = ""] = /^\{([^{}]*)\}(\s*,[^{}]*)$/.exec(piece.text) ?? [];
  const [family, ...rest] = inner ? cutGaps({ ...piece, text: inner }) : [];
  return family?.text && rest[0]?.text === "" ? [{ ...piece, text: family.text + given }, ...rest] : [piece];
}

/** `{Goldberg, Ezequiel}` is a person, unless a word or a number in it says that it is a group. */
function unwrap(piece: NamePiece, depth: number): NamePiece[] {
  const [inner] = trimmed(piece.text.slice(1, -1), piece.start + 1);
  const inside = inner && depth < 3 ? splitAtAnd(inner, depth + 1) : [piece];
  const hasGap = inside.length > 1 && inside.some(({ text }) => text === "");
  return hasGap || inside.every(({ text }) => isInverted(bare(text))) ? inside : [piece];
}

function isInverted(plain: string): boolean {
  const parts = plain.split(", ").filter((part) => !isSuffix(part));
  const isOfPeople = parts.length === 2 && parts.every((part) => part.split(" ").length <= 4);
  return isOfPeople && !/\d|\s(?:of|for|the|and|&|in|on|für|und|pour)\s/i.test(plain) && !isGroupName(plain);
}

/** Whether a word or a sign between two texts joins names, or is part of one: `Jane Doe & Max Muster`, `Barnes & Noble`. */
function areJoined(left: string, right: string, mark: string): boolean {
  const [one, other] = [bare(left), bare(right)];
  const isWord = /\p{L}/u.test(mark);
  // "Department of Health & Human Services"
  if (isGroupName(one) && !isGroupName(other)) return false;
  // "Karl von und zu Berg"
  if (isWord && /(?:^|\s)\p{Ll}\S*$/u.test(one)) return false;
  // "Ortega y Gasset, José"
  const mayBeWithin = /^\s[yeia]\s$/.test(mark);
  if (isWhole(one) && isWhole(other)) return !mayBeWithin || one.includes(",") || !other.includes(",");
  return isWord && !mayBeWithin && !isWhole(one) && !isWhole(other);
}

function isWhole(plain: string): boolean {
  return /\S[\s,]+\S/.test(plain) || (isEastAsian(plain) && plain.length > 1);
}

/** 김철수·이영희 are two, 阿尔伯特·爱因斯坦 and アルベルト・アインシュタイン are one. */
function areEastAsian(left: string, right: string, mark: string): boolean {
  const isName = (text: string) =>
    mark === "・" ? isEastAsian(text) && !/^[\p{Script=Katakana}ー]+$/u.test(text) : isKoreanOrChinese(text);
  return isName(left.trim()) && isName(right.trim());
}

function splitAtCommas(piece: NamePiece, isGivenFirst: boolean): NamePiece[] {
  const parts = cut(piece, joints.comma).filter(({ text }) => /\p{L}/u.test(text));
  const [first, second, third] = parts;
  const isInvertedName = !third && !/[\s~\p{Script=Han}\p{Script=Hangul}]/u.test(first?.text ?? "");
  if (!first || !second || isInvertedName || isExtended(piece.text)) return [piece];
  const sizes = groupParts(
    parts.map(({ text }) => bare(text)),
    isGivenFirst,
  );
  if (!sizes) return [piece];
  let at = 0;
  return sizes.flatMap((size) => {
    const from = parts[at] ?? first;
    at += size;
    const to = parts[at - 1] ?? first;
    const end = to.start + to.length;
    return trimmed(piece.text.slice(from.start - piece.start, end - piece.start), from.start);
  });
}

/** A name as plain text, without its marks. */
function bare(text: string): string {
  return latexToPlain(takeMarks(withoutEmphasis(text)).text);
}
