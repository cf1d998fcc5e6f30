/** A name of a list, as it is written there; nothing where the list leaves people out: "and others". */
export interface NamePiece {
  text: string;
  /** Where it is in the field's value, and how long it is there. */
  start: number;
  length: number;
}

const opened = String.raw`(?:\\[a-z]+\s*)?\{?(?:\\[a-z]+\s+)?`;
const closed = String.raw`\.?\}?\.?(?:,?\s*\\?&(?=\s))?`;
const etAl = String.raw`(?:[eE][tT]\.?[\s~]+[aA][lL]|et\.?al|ET\.?AL)(?:ii|iae?)?`;
const foreign = String.raw`et[\s~]+coll|et autres|und andere|u\.[\s~]?a|y otr[oa]s|e outr[oa]s|e altri|m\.[\s~]?fl|i in|(?<=,\s*)others|и[\s~]+(?:др|другие)`;
const others = String.raw`(?:\d[\d.,]*[\s~]+)?(?:[oO]thers|OTHERS|more|(?:other[\s~]+)?(?:co-?authors|authors|co-?workers|collaborators|colleagues))|al`;
const link = String.raw`(?<![^\s}~])(?:[aA][nN][dD]|\\?&)[\s~]+`;

/** What joins names, and with it, told apart by a group of its own, the braces within which nothing does. */
function joint(...alternatives: string[]): RegExp {
  return new RegExp(String.raw`(${alternatives.join("|")})|\\[{},;\\]|[{}]`, "gu");
}

export const joints = {
  /** As BibTeX has it; as LaTeX has it too. */
  and: joint(String.raw`(?<![^\s}~])\\?[aA][nN][dD](?=[\s{~\\,]|$)`),
  /** "et al." in all its spellings, and what else says that there are more people. */
  goesOn: joint(
    String.raw`(?:${link})?(?<=^|[\s,;~}])${opened}(?:${etAl}|${foreign}|\.\.\.|…|\\l?dots)(?!\p{L})${closed}`,
    String.raw`(?:^\s*|${link})${opened}(?:${others})${closed}(?=\s*$|\s+and\s)`,
    String.raw`(?<=[\p{Script=Han}ー々])\s*(?:等人?|ほか|\s他)\s*(?:\d+\s*[人名])?$`,
    String.raw`(?<=\p{Script=Hangul})\s+[외등]\s*(?:\d+\s*[명인])?$`,
  ),
  /** Always joins names, but for the end of `&uuml;`. */
  semicolon: joint(String.raw`(?<!&#?\w{1,8});|[；؛、]`),
  /** May join names; `y`, `e`, `i` and `a` may also stand within a Spanish, Portuguese, Catalan name. */
  word: joint(
    String.raw`\s*\/\s*|\s(?:\\?&(?:amp;)?|[+|·•]|et|und|og|och|oraz|ve|și|és|и|та|і|with|y|e|i|a|및|和|与|與|及|と)\s`,
  ),
  comma: joint("[,，،]"),
  /** Between names in East Asian script. */
  dot: joint("[·‧･・]"),
};

/** No name is longer than this: keeps the look back short. */
const LONGEST = 300;

/**
 * Cuts a piece at its joints outside of braces.
 *
 * @param joins whether a joint joins what is on its left to what follows up to the next
 * @param between what to put in the place of each joint
 */
export function cut(
  { text, start }: NamePiece,
  joint: RegExp,
  joins = (_left: string, _right: string, _mark: string) => true,
  between: NamePiece[] = [],
): NamePiece[] {
  if (text.search(joint) < 0) return [{ text, start, length: text.length }];
  let depth = 0;
  const found = [...text.matchAll(joint)].flatMap(({ 0: token, 1: mark, index }) => {
    const isOutside = depth === 0;
    if (mark || !token.startsWith("\\"))
      depth = Math.max(0, depth + token.split("{").length - token.split("}").length);
    return mark && isOutside ? [{ mark, index, end: index + mark.length }] : [];
  });
  let from = 0;
  const pieces = found.flatMap(({ mark, index, end }, step) => {
    const left = text.slice(Math.max(from, index - LONGEST), index);
    if (!joins(left, text.slice(end, found[step + 1]?.index), mark)) return [];
    const piece = trimmed(text.slice(from, index), start + from);
    from = end;
    return [...piece, ...between];
  });
  return [...pieces, ...trimmed(text.slice(from), start + from)];
}

/** A piece without spaces and commas at its ends; none where nothing is left of it. */
export function trimmed(slice: string, start: number): NamePiece[] {
  const text = slice.replace(/^[\s,;，]+|(?<![\s,;，])[\s,;，]+$/g, "");
  return text === "" ? [] : [{ text, start: start + slice.indexOf(text), length: text.length }];
}
