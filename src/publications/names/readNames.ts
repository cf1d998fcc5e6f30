import { splitAtCommas, turnFamilyFirst } from "./commaLists.ts";
import { cut, joints, type NamePiece, trimmed } from "./cutNames.ts";
import { isEastAsian, isGroupName, isKoreanOrChinese, isSuffix } from "./nameWords.ts";
import { isInBraces, type Name, readName } from "./readName.ts";
import { bareText, takeMarks } from "./takeMarks.ts";

/** A name in a list, with what is written around it. */
export interface ListedName extends Name {
  /** Signs behind the name that say something of the person: `*`, `†`. */
  marks: string[];
  /** Where the name is in the list, and how long it is. */
  start: number;
  length: number;
  /** People are before it whom the list leaves out: `Doe, J. and others and {The Group}`. */
  isAfterGap?: boolean;
}

/** What joins names where it is not `and`, where the first of them is, and behind which name. */
export interface Joint {
  mark: string;
  start: number;
  index: number;
}

export interface NameList {
  names: ListedName[];
  /** The list goes on: "and others". */
  more: boolean;
  joint: Joint | undefined;
  /** The names as BibTeX has them, without marks, and `others`. */
  written: string[];
}

/** Reads a field of names: `Knuth, Donald E. and {The LIGO Collaboration} and others`. */
export function readNames(value: string): NameList {
  const pieces = splitNames(value);
  const bare = pieces.map(({ text }) => takeMarks(text));
  const written = turned(bare.map(({ text }) => text)).map(moveSuffix);
  const names = pieces.flatMap(({ text, start, length }, index): ListedName[] => {
    if (text === "") return [];
    const isAfterGap = pieces[index - 1]?.text === "" && { isAfterGap: true };
    const { marks = [] } = bare[index] ?? {};
    return [{ ...readName(written[index] ?? text), marks, start, length, ...isAfterGap }];
  });
  return {
    names,
    more: pieces.at(-1)?.text === "",
    written: written.map((text) => text || "others"),
    joint: jointOf(value, pieces),
  };
}

/** Splits a field of names at `and`, and at anything else where there is no doubt that it joins names. */
function splitNames(value: string): NamePiece[] {
  const pieces = trimmed(value, 0)
    .flatMap((piece) => splitAtAnd(piece))
    .flatMap((piece) => cut(piece, joints.semicolon))
    .flatMap((piece) => cut(piece, joints.word, areJoined));
  const isGivenFirst = pieces.some(
    ({ text }) => /^\p{Lu}[^,{}]*\s[^,{}]+$/u.test(text) && !isGroupName(text),
  );
  return pieces
    .flatMap((piece) => splitAtCommas(piece, isGivenFirst))
    .flatMap((piece) => cut(piece, joints.dot, areEastAsian));
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
  return hasGap || inside.every(({ text }) => isInverted(bareText(text))) ? inside : [piece];
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

/** Turns names that have their initials last, if all of a list are so or have a comma. */
function turned(names: string[]): string[] {
  const isOther = (name: string) => !/^[^,]+[\s~][^,]+$/.test(name) || isInBraces(name) || isGroupName(name);
  const found = names.map((name) => (isOther(name) ? { text: name, isSure: false } : turnFamilyFirst(name)));
  const areAll = found.every((each) => each !== undefined) && found.some(({ isSure }) => isSure);
  return areAll ? found.map(({ text }) => text) : names;
}

/** `Davis, John C Jr`, as PubMed has it, in BibTeX's order: `Davis, Jr, John C`. */
function moveSuffix(name: string): string {
  const [, family, given, suffix = ""] = /^([^,{}]+), ([^,{}]+) (\S+)$/.exec(name) ?? [];
  return /^[js]r|\d|[IVX]$/i.test(suffix) && isSuffix(suffix) ? `${family}, ${suffix}, ${given}` : name;
}
