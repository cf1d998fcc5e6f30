/** Names as a page lists them, with the marks behind each (`*`, `†`). */
export interface People {
  names: { name: string; marks: string }[];
  /** "et al." */
  more: boolean;
}

const SMALL = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:[-‐‑–]\\p{L}[\\p{L}\\p{M}'’.]*)*";
const MORE = `(?:\\s(?:${SMALL}|${WORD}))`;
const FORMS = [
  // Xing, E. P. and van der Berg, J.
  `(?:${SMALL}\\s)*${WORD}${MORE}{0,3},\\s(?:\\p{Lu}\\p{Ll}?\\.[-‐–\\s]?)+`,
  // Eric P. Xing and Ludwig van Beethoven
  `${WORD}${MORE}{1,4}`,
].map((name) => new RegExp(`^(?<name>${name})(?<marks>\\s?[*∗†‡§¶#⁺¹²³⁴]*)(?=[\\s,;&]|$)`, "u"));
const BETWEEN = /^\s?(?:[,;]\s?)?(?:(?:and|&)\s)?/;

/** Reads a text that is a list of names and nothing else, all written in one way; undefined where any of it is none. */
export function readPeople(text: string): People | undefined {
  for (const form of FORMS) {
    const names: People["names"] = [];
    let left = text.replace(/\s+/g, " ").trim();
    for (let match = form.exec(left); match?.groups; match = form.exec(left)) {
      const { name = "", marks = "" } = match.groups;
      names.push({ name: name.trim(), marks: marks.trim() });
      left = left.slice(match[0].length).replace(BETWEEN, "");
    }
    if (names.length > 0 && /^(?:et al\.?|others)?[.,;]?$/.test(left))
      return { names, more: /^[eo]/.test(left) };
  }
  return undefined;
}
