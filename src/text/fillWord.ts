import type { Words } from "./readWords.ts";

/** A word with what it is said of put in its place: "vol. {value}" and 12 are "vol. 12". */
export function fillWord(word: string | Words | undefined, value: string | number): string {
  return typeof word === "string" ? word.replaceAll("{value}", () => String(value)) : String(value);
}
