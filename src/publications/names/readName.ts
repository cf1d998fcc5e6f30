import { filled } from "../../filled.ts";
import { closingBraces, splitOutsideBraces } from "../latex/braces.ts";
import { latexToPlain } from "../latex/readLatex.ts";
import { isEastAsian, isGeneration, isGroupName, isSuffix } from "./nameWords.ts";

/** A name as BibTeX divides it, its LaTeX taken out. */
export interface Name {
  family?: string;
  given?: string;
  /** "van", "de la". */
  particle?: string;
  suffix?: string;
  /** A group, an institution, or a name of one word. */
  literal?: string;
  /** The file says which part is the family name: "Choe, Sang", not "Sang Choe". */
  divided?: boolean;
}

/**
 * Divides one name: "First von Last", "von Last, First", "von Last, Jr, First", as BibTeX does ("Tame the BeaST",
 * section 11, https://ctan.org/pkg/tamethebeast): what stands in braces is one word, and a name all in braces, or with a
 * word in it that only groups have, is that of a group. Knows BibLaTeX's `family=…, given=…` too. A name in Chinese,
 * Japanese or Korean script begins with the family.
 */
export function readName(written: string): Name {
  const latex = withoutEmphasis(written);
  if (isInBraces(latex)) return filled({ literal: plain(latex) });
  if (isExtended(latex)) return readExtended(latex);
  const parts = splitOutsideBraces(latex, /[,，]/).map((part) => part.trim());
  while (parts.length > 1 && parts.at(-1) === "") parts.pop();
  const [first = "", second = "", ...rest] = parts;
  if (isGroupName(latex)) return readGroup(parts);
  if (parts.length === 1) return readFirstVonLast(words(first));
  if (parts.length === 2 && isGeneration(plain(second)))
    return { ...readFirstVonLast(words(first)), ...filled({ suffix: plain(second) }) };
  const family = { ...divideVonLast(words(first)), divided: true };
  if (parts.length === 2) return filled({ ...family, given: plain(second) });
  // "King, Martin Luther, Jr." is what people write where BibTeX asks for "King, Jr., Martin Luther".
  const isLast = isSuffix(plain(rest[0]));
  const [suffix, given] = isLast ? [rest[0] ?? "", second] : [second, rest.join(" ")];
  return filled({ ...family, given: plain(given), suffix: plain(suffix) });
}

/** A whole name as it is shown: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `최상근`. */
export function showName({ family, given, particle, suffix, literal }: Name): string {
  if (literal !== undefined) return literal;
  if (family !== undefined && given !== undefined && isEastAsian(family + given)) return family + given;
  return [given, particle, family, suffix].filter((part) => part !== undefined).join(" ");
}

/** A group without its braces: `University of California, Berkeley`, and as some programs turn it, `Collaboration, ATLAS`. */
function readGroup([first = "", ...rest]: string[]): Name {
  const isTurned = rest.length === 1 && /^\S+$/.test(first) && isGroupName(first);
  return filled({ literal: plain(isTurned ? `${rest[0]} ${first}` : [first, ...rest].join(", ")) });
}

/** Some set their own name in bold by hand: that is no part of it. */
export function withoutEmphasis(written: string): string {
  const latex = written.replaceAll(/\s+/g, " ").trim();
  const inside =
    /^\{?\\(?:textbf|textit|textsl|emph|underline|uline|mkbibbold)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\}?$/.exec(
      latex,
    )?.[1] ??
    /^\{\s*\\(?:bf|bfseries|em|it|itshape|sl)(?![a-zA-Z])\s*(.*)\}$/.exec(latex)?.[1] ??
    /^\*\*([^*]+)\*\*$/.exec(latex)?.[1] ??
    /^<(b|strong|u|i|em)>([^<]+)<\/\1>$/i.exec(latex)?.[2];
  return inside === undefined ? latex : inside.trim();
}

/** Whether all of a text is in one pair of braces. */
export function isInBraces(latex: string): boolean {
  if (!latex.startsWith("{") || !latex.endsWith("}") || /^\{\\/.test(latex)) return false;
  return closingBraces(latex).get(0) === latex.length - 1;
}

/** Whether a name is in BibLaTeX's extended format: `family=Schmidt, given=Hans, prefix=von`. */
export function isExtended(latex: string): boolean {
  return /(?:^|,)\s*(?:family|given)(?:-i)?\s*=/i.test(latex);
}

function readExtended(latex: string): Name {
  const pairs = splitOutsideBraces(latex, /,/).map((pair) => /^([^=]*)=\s*"?(.*?)"?\s*$/.exec(pair) ?? []);
  const parts = Object.fromEntries(
    pairs.map(([, part = "", value]) => [part.trim().toLowerCase(), plain(value)]),
  );
  const { family, given, prefix, suffix } = parts;
  if (!given || !family) return filled({ literal: family ?? given });
  return filled({ family, given, particle: prefix, suffix, divided: true });
}

function readFirstVonLast(tokens: string[]): Name {
  if (tokens.length === 1) return filled({ literal: plain(tokens[0]) });
  if (tokens.every(isEastAsian))
    return filled({ family: plain(tokens[0]), given: plain(tokens.slice(1).join(" ")) });
  const suffix = tokens.length > 2 && isSuffix(plain(tokens.at(-1))) ? tokens.at(-1) : undefined;
  const named = suffix === undefined ? tokens : tokens.slice(0, -1);
  const firstVon = named.findIndex((token, at) => at > 0 && at < named.length - 1 && isLowercase(token));
  // "José Ortega y Gasset": the word joins two family names.
  const isDouble = firstVon > 1 && /^[yei]$/.test(named[firstVon] ?? "");
  const familyAt = isDouble ? firstVon - 1 : firstVon;
  const given = plain(named.slice(0, familyAt).join(" "));
  return filled({ given, ...divideVonLast(named.slice(familyAt)), suffix: plain(suffix) });
}

/** "van der Berg": the particle ends with its last word in lower case, but the family name has one word at least. */
function divideVonLast(tokens: string[]) {
  const isVon = (token: string, index: number) => index < tokens.length - 1 && isLowercase(token);
  const last = isLowercase(tokens[0] ?? "") ? tokens.findLastIndex(isVon) + 1 : 0;
  return { particle: plain(tokens.slice(0, last).join(" ")), family: plain(tokens.slice(last).join(" ")) };
}

/** Whether a word is a particle: its first letter is a small one and is outside of braces, unless as an accent. */
function isLowercase(token: string): boolean {
  const bare = /^\{\\/.test(token) ? token : token.replace(/^\{.*?\}/, "");
  const first = /\p{L}/u.exec(latexToPlain(bare))?.[0];
  return first !== undefined && first === first.toLowerCase() && first !== first.toUpperCase();
}

function words(text: string): string[] {
  const words = splitOutsideBraces(text, /[\s~]+/).filter((word) => word !== "");
  // DBLP tells people of one name apart by a number: "Jörg Hoffmann 0001".
  return words.length > 2 && /^\d{4}$/.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

function plain(latex = ""): string {
  return latexToPlain(latex).replaceAll(/\s+/g, " ").trim();
}
