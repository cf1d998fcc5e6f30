import { turnFamilyFirst } from "./commaLists.ts";
import { isGroupName, isSuffix } from "./nameWords.ts";
import { isInBraces, type Name, readName } from "./readName.ts";
import { GAP, splitNames } from "./splitNames.ts";
import { takeMarks } from "./takeMarks.ts";

/** A name in a list, with what is written around it. */
export interface ListedName extends Name {
  /** Signs behind the name that say something of the person: `*`, `†`. */
  marks: string[];
  /** Where the name is in the list, and how long it is; the whole list where it is not there in one piece. */
  start: number;
  length: number;
  /** People are before it whom the list leaves out: `Doe, J. and others and {The Group}`. */
  isAfterGap?: boolean;
}

export interface NameList {
  names: ListedName[];
  /** The list goes on: "and others". */
  more: boolean;
  /** Something else than `and` joins some of the names. */
  areJoinedOtherwise: boolean;
  /** The names as BibTeX has them, without marks, and `others`. */
  written: string[];
}

/** Reads a field of names: `Knuth, Donald E. and {The LIGO Collaboration} and others`. */
export function readNames(value: string): NameList {
  const { pieces, areJoinedOtherwise } = splitNames(value);
  const bare = pieces.map(takeMarks);
  const written = turned(bare.map(({ text }) => text)).map(moveSuffix);
  let end = 0;
  const names = pieces.flatMap((text, index): ListedName[] => {
    if (text === GAP) return [];
    const start = value.indexOf(text, end);
    if (start >= 0) end = start + text.length;
    const place = start < 0 ? { start: 0, length: value.length } : { start, length: text.length };
    const isAfterGap = pieces[index - 1] === GAP && { isAfterGap: true };
    const { marks = [] } = bare[index] ?? {};
    return [{ ...readName(written[index] ?? text), marks, ...place, ...isAfterGap }];
  });
  const more = pieces.at(-1) === GAP;
  return { names, more, areJoinedOtherwise, written: written.map((text) => text || "others") };
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
