import { latexToPlain } from "../latex/readLatex.ts";
import { groupParts } from "./commaLists.ts";
import { isEastAsian, isKoreanOrChinese } from "./eastAsian.ts";
import { isGroupName } from "./groups.ts";
import { turnFamilyFirst } from "./initials.ts";
import { joints } from "./joints.ts";
import { isExtended, isInBraces, withoutEmphasis } from "./readName.ts";
import { takeMarks } from "./takeMarks.ts";

/** A name of a list as BibTeX writes it, its marks behind it; nothing where the list leaves people out: "and others". */
export interface NamePiece {
  text: string;
  /** Where it stands in the field's value, and how long it is there. */
  start: number;
  length: number;
}

/** What joins names where it is not `and`, and where it stands first. */
export interface Joint {
  mark: string;
  start: number;
}

/** Splits a field of names at `and`, and at anything else where there is no doubt that it joins names. */
export function splitNames(value: string): { pieces: NamePiece[]; joint?: Joint } {
  let joint: Joint | undefined;
  const told = (joins: Joins): Joins => {
    return (left, right, mark, start) => {
      const isJoint = joins(left, right, mark, start);
      if (isJoint && start < (joint?.start ?? Number.POSITIVE_INFINITY))
        joint = { mark: mark.trim().replace(/^\\|amp;$/g, ""), start };
      return isJoint;
    };
  };
  const pieces = splitAtAnd({ text: value, start: 0, length: value.length })
    .flatMap((piece) => cut(piece, joints.semicolon, told(always)))
    .flatMap((piece) => cut(piece, joints.word, told(areJoined)));
  const isGivenFirst = pieces.some(
    ({ text }) => /^\p{Lu}[^,{}]*\s[^,{}]+$/u.test(text) && !isGroupName(text),
  );
  const people = pieces
    .flatMap((piece) => splitAtCommas(piece, isGivenFirst, told(always)))
    .flatMap((piece) => cut(piece, joints.dot, told(areEastAsian)));
  return { pieces: turnAll(people), ...(joint && { joint }) };
}

/** No name is longer than this: keeps the look back short. */
const LONGEST = 300;
type Joins = (left: string, right: string, mark: string, start: number) => boolean;
const always: Joins = () => true;

/** Cuts a piece at all joints outside of braces that join what is on their left to what follows up to the next. */
function cut(piece: NamePiece, joint: string, joins: Joins, between: NamePiece[] = []): NamePiece[] {
  const { text, start } = piece;
  const { pattern, tokens } = patternsOf(joint);
  if (!pattern.test(text)) return [piece];
  let depth = 0;
  const cuts = [...text.matchAll(tokens)].flatMap(({ 0: token, 1: mark, index }) => {
    const isOutside = depth === 0;
    if (!token.startsWith("\\") || mark) depth += count(token, "{") - count(token, "}");
    depth = Math.max(0, depth);
    return mark && isOutside ? [{ mark, index, end: index + mark.length }] : [];
  });
  let from = 0;
  const pieces = cuts.flatMap(({ mark, index, end }, step) => {
    const right = text.slice(end, cuts[step + 1]?.index);
    if (!joins(text.slice(Math.max(from, index - LONGEST), index), right, mark, start + index)) return [];
    const left = trimmed(text.slice(from, index), start + from);
    from = end;
    return [...left, ...between];
  });
  return [...pieces, ...trimmed(text.slice(from), start + from)];
}

const patterns = new Map<string, { pattern: RegExp; tokens: RegExp }>();
function patternsOf(joint: string): { pattern: RegExp; tokens: RegExp } {
  const known = patterns.get(joint) ?? {
    pattern: new RegExp(joint, "u"),
    tokens: new RegExp(String.raw`(${joint})|\\[{},;\\]|[{}]`, "gu"),
  };
  patterns.set(joint, known);
  return known;
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

function trimmed(slice: string, start: number): NamePiece[] {
  const text = slice.replace(/^[\s,;，]+|(?<![\s,;，])[\s,;，]+$/g, "");
  return text === "" ? [] : [{ text, start: start + slice.indexOf(text), length: text.length }];
}

function splitAtAnd(piece: NamePiece, depth = 0): NamePiece[] {
  return cut(piece, joints.goesOn, always, [{ text: "", start: 0, length: 0 }])
    .flatMap((each) => cut(each, joints.and, always))
    .flatMap((each) => (isInBraces(each.text) ? unwrap(each, depth) : [each]));
}

/** `{Goldberg, Ezequiel}` is a person, unless a word or a number in it says that it is a group. */
function unwrap(piece: NamePiece, depth: number): NamePiece[] {
  const [inner] = trimmed(piece.text.slice(1, -1), piece.start + 1);
  const inside = inner && depth < 3 ? splitAtAnd(inner, depth + 1) : [piece];
  return inside.every(({ text }) => text === "" || isInverted(bare(text))) ? inside : [piece];
}

function isInverted(plain: string): boolean {
  const isTwoParts = /^(?:\S+ ){0,3}\S+, (?:\S+ ){0,3}\S+$/.test(plain);
  return (
    isTwoParts &&
    !/\d|,.*,|(?:^|\s)(?:of|for|the|and|&|in|on|für|und|pour)\s/i.test(plain) &&
    !isGroupName(plain)
  );
}

function areJoined(left: string, right: string, mark: string): boolean {
  const [one, other] = [bare(left), bare(right)];
  const isWord = /\p{L}/u.test(mark);
  if (isGroupName(one) !== isGroupName(other) && isGroupName(one)) return false;
  // "Karl von und zu Berg"
  if (isWord && /(?:^|\s)\p{Ll}\S*$/u.test(one)) return false;
  if (isWhole(one) && isWhole(other))
    return !/^\s[yeia]\s$/.test(mark) || one.includes(",") || !other.includes(",");
  return isWord && !/^\s[yeia]\s$/.test(mark) && !isWhole(one) && !isWhole(other);
}

function isWhole(plain: string): boolean {
  return /\S[\s,]+\S/.test(plain) || (isEastAsian(plain) && plain.length > 1);
}

function areEastAsian(left: string, right: string, mark: string): boolean {
  const isName = (text: string) =>
    mark === "・" ? isEastAsian(text) && !/^[\p{Script=Katakana}ー]+$/u.test(text) : isKoreanOrChinese(text);
  return isName(left.trim()) && isName(right.trim());
}

function splitAtCommas(piece: NamePiece, isGivenFirst: boolean, tell: Joins): NamePiece[] {
  const parts = cut(piece, joints.comma, always);
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
    tell("", "", ",", end);
    return trimmed(piece.text.slice(from.start - piece.start, end - piece.start), from.start);
  });
}

/** Turns names that have their initials last, if all names of the list are so or have a comma. */
function turnAll(pieces: NamePiece[]): NamePiece[] {
  const isTold = ({ text }: NamePiece) => /,|^[^\s~]*$/.test(text) || isInBraces(text) || isGroupName(text);
  const turned = new Map<NamePiece, ReturnType<typeof turnFamilyFirst>>();
  const areAll = pieces.every((piece) => {
    if (isTold(piece)) return true;
    const text = withoutEmphasis(piece.text);
    const { text: unmarked } = takeMarks(text);
    const name = turnFamilyFirst(unmarked);
    turned.set(piece, name && { ...name, text: name.text + text.slice(unmarked.length) });
    return name !== undefined;
  });
  if (!areAll || ![...turned.values()].some((name) => name?.isSure)) return pieces;
  return pieces.map((piece) => ({ ...piece, text: turned.get(piece)?.text ?? piece.text }));
}

/** A name as plain text, without its marks. */
function bare(text: string): string {
  return latexToPlain(takeMarks(withoutEmphasis(text)).text);
}
