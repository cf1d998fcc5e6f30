/** A person in a list of authors. */
export interface Name {
  family: string;
  given?: string;
  /** What stands behind the name: `*`, `†`. */
  marks: string;
}

export interface NameList {
  names: Name[];
  /** "et al." */
  more: boolean;
  /** How much of the text is the list. */
  length: number;
}

const MARK = "[*∗†‡§¶#♯⁺¹²³⁴]";
const PARTICLE =
  "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av|Van|Von|De|La|Le|Di|Da|Del|Al|El)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:[-‐‑–]\\p{L}[\\p{L}\\p{M}'’.]*)*";

const INVERTED = new RegExp(
  `^(?:${PARTICLE}\\s+)*(?<family>(?:${PARTICLE}\\s+)*${WORD}(?:\\s+${WORD})?),\\s+(?<given>(?:\\p{Lu}\\p{Ll}?\\.(?:[-‐–\\s]{0,2}))+(?:${PARTICLE}(?=\\s|,|$))?)(?<marks>${MARK}*)`,
  "u",
);
const DIRECT = new RegExp(
  `^(?<given>${WORD}(?:\\s+${WORD}){0,3}?)\\s+(?<family>(?:(?:${PARTICLE})\\s+)*(?=\\S*\\p{Ll}|\\p{Lu}{3})${WORD}(?:\\s(?:Jr|Sr)\\.?|\\s(?:II|III|IV)\\b)?)(?<marks>\\s?${MARK}*)(?=\\s*(?:,|;|\\.\\s|\\.$|\\s(?:and|&|et)\\s|\\(|$|:))`,
  "u",
);
const INITIAL_LAST = new RegExp(
  `^(?<family>(?:${PARTICLE}\\s+)*${WORD})\\s+(?<given>\\p{Lu}{1,3})(?<marks>${MARK}*)(?=\\s*(?:,|;|\\.\\s|\\.$|\\s(?:and|&)\\s|\\(|$))`,
  "u",
);
const INVERTED_WHOLE = new RegExp(
  `^(?<family>(?:${PARTICLE}\\s+)*${WORD}),\\s+(?<given>${WORD}(?:\\s+${WORD}){0,2}?)(?<marks>${MARK}*)(?=\\s*(?:;|\\.\\s|\\.$|,?\\s(?:and|&)\\s|\\(|$))`,
  "u",
);
const BETWEEN = /^\s*(?:[,;]?\s*(?:and|&|und|et(?!\s+al))\s+|[,;]\s*)/u;
const AND_OTHERS = /^\s*,?\s*(?:(?:and|&)\s+)?(?:et\s+al\.?|(?:and\s+)?others)/u;

/**
 * Reads the list of names at the head of a text, all written in one way: `Choe, S. K., & Xing, E. P.`, `Sang Keun Choe*,
 * Hosan Jeong and Eric P. Xing`, `Choe SK, Xing EP`. Names are never guessed: where the text does not begin with
 * one, there is no list.
 */
export function splitNames(text: string): NameList | undefined {
  const lists = [INVERTED, DIRECT, INITIAL_LAST, INVERTED_WHOLE].map((form) => readList(text, form));
  return lists.filter((list): list is NameList => list !== undefined).sort((a, b) => b.length - a.length)[0];
}

function readList(text: string, form: RegExp): NameList | undefined {
  const names: Name[] = [];
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  let more = false;
  while (at < text.length) {
    const match = form.exec(text.slice(at));
    if (!match?.groups) break;
    const { family = "", given, marks = "" } = match.groups;
    names.push({ family: family.trim(), ...(given ? { given: given.trim() } : {}), marks: marks.trim() });
    at += match[0].length;
    const others = AND_OTHERS.exec(text.slice(at));
    if (others) {
      more = true;
      at += others[0].length;
      break;
    }
    const between = BETWEEN.exec(text.slice(at));
    if (!between || !form.test(text.slice(at + between[0].length))) break;
    at += between[0].length;
  }
  return names.length > 0 ? { names, more, length: at } : undefined;
}
