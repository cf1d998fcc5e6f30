import type { ListedName } from "./name.ts";
import { readName, withoutEmphasis } from "./readName.ts";
import { type SplitNames, splitNames } from "./splitNames.ts";
import { takeMarks } from "./takeMarks.ts";

export interface NameList extends Omit<SplitNames, "names"> {
  names: ListedName[];
}

/** Reads a field of names: `Knuth, Donald E. and {The LIGO Collaboration} and others`. */
export function readNames(value: string): NameList {
  const { names, ...rest } = splitNames(value);
  return {
    ...rest,
    names: names.map(({ text, start }) => {
      const { text: name, marks } = takeMarks(withoutEmphasis(text));
      return { ...readName(name), marks, start, length: text.length };
    }),
  };
}
