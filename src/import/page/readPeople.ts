import { readName } from "../../names/readName.ts";

/** Names as a page lists them, each as BibTeX has it (`Choe, Sang Keun`) with the marks behind it (`*`, `†`). */
export interface People {
  names: { name: string; marks: string }[];
  /** "et al." */
  more: boolean;
}

const SMALL = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:[-‐‑–]\\p{L}[\\p{L}\\p{M}'’.]*)*";
const MARKS = "(?<marks>\\s?[*∗†‡§¶#⁺¹²³⁴]*)(?=[\\s,;&]|$)";
const FORMS = [
  // Xing, E. P. and van der Berg, J.
  `^(?<family>(?:${SMALL}\\s)*${WORD}(?:\\s(?:${SMALL}|${WORD})){0,3}),\\s(?<given>(?:\\p{Lu}\\p{Ll}?\\.[-‐–\\s]?)+)${MARKS}`,
  // Eric P. Xing and Ludwig van Beethoven
  `^(?<whole>${WORD}(?:\\s(?:${SMALL}|${WORD})){1,4})${MARKS}`,
].map((form) => new RegExp(form, "u"));
const BETWEEN = /^\s?(?:[,;]\s?)?(?:(?:and|&)\s)?/;

/** Reads a text that is a list of names and nothing else, all written in one way; undefined where any of it is none. */
export function readPeople(text: string): People | undefined {
  for (const form of FORMS) {
    const names: People["names"] = [];
    let left = text.replace(/\s+/g, " ").trim();
    for (let match = form.exec(left); match?.groups; match = form.exec(left)) {
      const { family, given = "", whole = "", marks = "" } = match.groups;
      names.push({ name: family ? `${family}, ${given.trim()}` : inverted(whole), marks: marks.trim() });
      left = left.slice(match[0].length).replace(BETWEEN, "");
    }
    if (names.length > 0 && /^(?:et al\.?|others)?[.,;]?$/.test(left))
      return { names, more: /^[eo]/.test(left) };
  }
  return undefined;
}

/** `Ludwig van Beethoven` as `van Beethoven, Ludwig`. */
function inverted(whole: string): string {
  const { family, given, particle, suffix } = readName(whole);
  return family
    ? [[particle, family].filter(Boolean).join(" "), suffix, given].filter(Boolean).join(", ")
    : whole;
}
