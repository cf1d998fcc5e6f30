import type { ListedName } from "./name.ts";
import { readName, withoutEmphasis } from "./readName.ts";
import { type Joint, splitNames } from "./splitNames.ts";
import { moveSuffix } from "./suffix.ts";
import { takeMarks } from "./takeMarks.ts";

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
  const { pieces, joint } = splitNames(value);
  const bare = pieces.map((piece) => {
    const { text, marks } = takeMarks(withoutEmphasis(piece.text));
    return { text: moveSuffix(text), marks };
  });
  const names = pieces.flatMap(({ text, start, length }, index): ListedName[] => {
    const { text: name, marks } = bare[index] ?? { text, marks: [] };
    if (text === "") return [];
    const isAfterGap = pieces[index - 1]?.text === "" && { isAfterGap: true };
    return [{ ...readName(name), marks, start, length, ...isAfterGap }];
  });
  return {
    names,
    more: pieces.at(-1)?.text === "",
    written: bare.map(({ text }) => text || "others"),
    joint,
  };
}
