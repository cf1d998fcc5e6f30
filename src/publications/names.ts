import { latexToPlain } from "../latex/readLatex.ts";

/** A name as BibTeX divides it, its LaTeX taken out. */
export interface Name {
  family?: string;
  given?: string;
  particle?: string;
  suffix?: string;
  /** A group, an institution, or a name of one word. */
  literal?: string;
  /** What stood in front of or behind the name to say something of the person: `*`, `†`. */
  marks: string[];
  orcid?: string;
  /** The file says which part is the family name: "Choe, Sang", not "Sang Choe". */
  divided?: boolean;
  /** Where the name stands in the field's value, and how long it is. */
  start: number;
  length: number;
}

/** `*`, `†` and their like behind a name, as people type them: bare, raised, in maths. */
const mark = String.raw`(?:\*|[†‡§¶#]|\\(?:dag(?:ger)?|ddag(?:ger)?|textdagger|textdaggerdbl|textasteriskcentered|ast|S|P)(?![a-zA-Z])\s*(?:\{\})?|\\[*#])`;
const trailingMarks = new RegExp(
  String.raw`(?:\s*(?:${mark}|\$\s*\^?\s*\{?(?:\s|,|${mark})+\}?\s*\$|\\textsuperscript\s*\{(?:\s|,|${mark}|\$|\{|\})+\}|\^\{?${mark}+\}?))+\s*$`,
);

/** No marks are longer than this: keeps the search for them short. */
const longestMarks = 60;

/**
 * Divides a field of names: `Knuth, Donald E. and van der Berg, Jan and others`.
 *
 * Follows BibTeX ("Tame the BeaST", section 11, https://ctan.org/pkg/tamethebeast): names are joined by `and`; "First von
 * Last", "von Last, First", "von Last, Jr, First"; what stands in braces is one word, and a name all in braces is that of
 * a group. Knows BibLaTeX's `family=…, given=…` too. Names in Chinese, Japanese or Korean script put the family first.
 */
export function readNames(value: string): { names: Name[]; more: boolean } {
  const names: Name[] = [];
  let more = false;
  for (const { text, start } of splitAtAnd(value)) {
    if (/^\{?others\}?\.?$|^\{?et\.? al\.?\}?$/i.test(text)) more = true;
    else names.push({ ...readName(text), start, length: text.length });
  }
  return { names, more };
}

interface Part {
  text: string;
  start: number;
}

function splitAtAnd(value: string): Part[] {
  const cuts: [number, number][] = [];
  for (const { index, 0: found } of value.matchAll(/[{}]|\\[{}]|(?<![^\s}])and(?=[\s{]|$)/gi))
    cuts.push([index, found.length]);
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  const take = (end: number) => {
    const piece = value.slice(start, end);
    const text = piece.trim().replace(/^,+\s*|\s*,+$/g, "");
    if (text !== "") parts.push({ text, start: start + piece.indexOf(text) });
  };
  for (const [index, length] of cuts) {
    const character = value.charAt(index + length - 1);
    if (character === "{") depth++;
    else if (character === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      take(index);
      start = index + length;
    }
  }
  take(value.length);
  return parts;
}

function readName(written: string): Omit<Name, "start" | "length"> {
  const { text, marks } = takeMarks(written);
  const plain = (latex: string | undefined) => {
    const value = latex === undefined ? "" : latexToPlain(latex).replaceAll("\u00a0", " ").trim();
    return value === "" ? undefined : value;
  };
  if (isOneGroup(text)) return { ...defined({ literal: plain(text) }), marks };
  if (/(?:^|,)\s*(?:family|given)(?:-i)?\s*=/i.test(text)) return { ...readExtended(text, plain), marks };
  const commaParts = split(text, /,/y).map((part) => part.trim());
  while (commaParts.length > 1 && commaParts.at(-1) === "") commaParts.pop();
  const [first = "", second, third] = commaParts;
  if (commaParts.length === 1) return { ...readFirstVonLast(words(first), plain), marks };
  const { von, last } = divideVonLast(words(first));
  const suffixBetween = commaParts.length > 2;
  const given = suffixBetween ? commaParts.slice(2).filter(Boolean).join(" ") || third : second;
  const named = {
    family: plain(last.join(" ")),
    given: plain(given),
    particle: plain(von.join(" ")),
    divided: true,
  };
  if (suffixBetween && second !== undefined) {
    // "Lastname, First, Jr." is what people write where BibTeX asks for "Lastname, Jr., First".
    if (isSuffix(third ?? ""))
      return { ...defined({ ...named, given: plain(second), suffix: plain(third) }), marks };
    return { ...defined({ ...named, suffix: plain(second) }), marks };
  }
  if (!named.given) return { ...defined({ literal: plain(first) }), marks };
  return { ...defined(named), marks };
}

function isSuffix(text: string): boolean {
  return /^(?:jr|sr|junior|senior|[IVX]{1,4})\.?$/i.test(text.replaceAll(/[{}]/g, "").trim());
}

/** Marks may stand behind the family name too: `Einstein*†, A.` */
function takeMarks(written: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = split(written.replaceAll(/\s+/g, " "), /,/y)
    .map(
      (part) =>
        part.slice(0, -longestMarks) +
        part.slice(-longestMarks).replace(trailingMarks, (found) => {
          const signs = latexToPlain(found.replaceAll(/[$^]/g, "")).replaceAll("∗", "*");
          marks.push(...(signs.match(/[*†‡§¶#]+?/gu) ?? []));
          return "";
        }),
    )
    .join(",");
  return { text: text.trim(), marks };
}

function isOneGroup(text: string): boolean {
  if (!text.startsWith("{") || !text.endsWith("}")) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "{") depth++;
    else if (text[index] === "}" && --depth === 0)
      return index === text.length - 1 && !text.startsWith("{\\");
  }
  return false;
}

type Plain = (latex: string | undefined) => string | undefined;

/** BibLaTeX's extended format: `family=Schmidt, given=Hans, prefix=von`. */
function readExtended(text: string, plain: Plain): Omit<Name, "marks" | "start" | "length"> {
  const parts: Record<string, string | undefined> = {};
  for (const pair of split(text, /,/y)) {
    const at = pair.indexOf("=");
    if (at > 0)
      parts[pair.slice(0, at).trim().toLowerCase()] = plain(
        pair
          .slice(at + 1)
          .trim()
          .replace(/^"(.*)"$/, "$1"),
      );
  }
  const { family, given, prefix, suffix, orcid } = parts;
  if (!given) return defined({ literal: family, orcid });
  return defined({ family, given, particle: prefix, suffix, orcid, divided: true });
}

function readFirstVonLast(tokens: string[], plain: Plain): Omit<Name, "marks" | "start" | "length"> {
  if (tokens.length === 1) {
    return defined({ literal: plain(tokens[0]) });
  }
  if (tokens.every((token) => isEastAsian(token))) {
    return defined({ family: plain(tokens[0]), given: plain(tokens.slice(1).join(" ")) });
  }
  const suffix = tokens.length > 2 && isSuffix(tokens.at(-1) ?? "") ? tokens.at(-1) : undefined;
  const named = suffix === undefined ? tokens : tokens.slice(0, -1);
  const firstVon = named.findIndex((token, index) => index < named.length - 1 && isLowercase(token));
  if (firstVon < 0) {
    return defined({
      family: plain(named.at(-1)),
      given: plain(named.slice(0, -1).join(" ")),
      suffix: plain(suffix),
    });
  }
  const { von, last } = divideVonLast(named.slice(firstVon));
  const given = plain(named.slice(0, firstVon).join(" "));
  return defined({
    family: plain(last.join(" ")),
    given,
    particle: plain(von.join(" ")),
    suffix: plain(suffix),
  });
}

/** "van der Berg": the particle ends with its last word in lower case, but the family name has one word at least. */
function divideVonLast(tokens: string[]): { von: string[]; last: string[] } {
  const lastVon = tokens.findLastIndex((token, index) => index < tokens.length - 1 && isLowercase(token));
  if (!isLowercase(tokens[0] ?? "")) return { von: [], last: tokens };
  return { von: tokens.slice(0, lastVon + 1), last: tokens.slice(lastVon + 1) };
}

/** Whether a word is a particle: its first letter outside of braces is a small one. */
function isLowercase(token: string): boolean {
  const bare = token.startsWith("{\\") ? token : token.replace(/^\{.*?\}/, "");
  const first = /\p{L}/u.exec(
    bare.replaceAll(/\\(?:[a-zA-Z]{2,}|[a-zA-Z](?![a-zA-Z{\\])|.)/g, (command) =>
      /^\\(?:o|l|i|j|ae|oe|aa|ss)$/.test(command)
        ? command.slice(1)
        : /^\\(?:O|L|AE|OE|AA)$/.test(command)
          ? "A"
          : "",
    ),
  )?.[0];
  return first !== undefined && first === first.toLowerCase() && first !== first.toUpperCase();
}

function isEastAsian(token: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ー]+$/u.test(token);
}

/** Words outside of braces. */
function words(text: string): string[] {
  return split(text, /[\s~]+/y).filter((word) => word !== "");
}

/** Splits outside of braces. */
function split(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "\\") index++;
    else if (character === "{") depth++;
    else if (character === "}") depth--;
    else if (depth <= 0) {
      separator.lastIndex = index;
      const found = separator.exec(text)?.[0];
      if (found === undefined) continue;
      parts.push(text.slice(start, index));
      start = index + found.length;
      index = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** The same without what is undefined. */
function defined<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}
