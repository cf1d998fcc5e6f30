const opened = String.raw`(?:\\[a-z]+\s*)?\{?(?:\\[a-z]+\s+)?`;
const closed = String.raw`\.?\}?\.?`;
const etAl = String.raw`(?:[eE][tT]\.?[\s~]+[aA][lL]|et\.?al|ET\.?AL)(?:ii|iae?)?`;
const foreign = String.raw`et[\s~]+coll|et autres|und andere|u\.[\s~]?a|y otr[oa]s|e outr[oa]s|e altri|m\.[\s~]?fl|i in|(?<=,\s*)others|и[\s~]+(?:др|другие)`;
const others = String.raw`(?:\d[\d.,]*[\s~]+)?(?:[oO]thers|more|(?:other[\s~]+)?(?:co-?authors|authors|co-?workers|collaborators|colleagues))|al`;
const link = String.raw`(?<![^\s}~])(?:[aA][nN][dD]|\\?&)[\s~]+`;

/** Joints of a list of names, as patterns; what stands in braces joins nothing. */
export const joints = {
  /** As BibTeX has it; as LaTeX has it too. */
  and: String.raw`(?<![^\s}~])\\?[aA][nN][dD](?=[\s{~\\]|$)`,
  /** "et al." in all its spellings, and what else says that there are more people. */
  goesOn: [
    String.raw`(?:${link})?(?<=^|[\s,;~}])${opened}(?:${etAl}|${foreign}|\.\.\.|…|\\l?dots)(?!\p{L})${closed}`,
    String.raw`(?:^\s*|${link})${opened}(?:${others})${closed}(?=\s*$|\s+and\s)`,
    String.raw`(?<=[\p{Script=Han}ー々])\s*(?:等人?|ほか|\s他)\s*(?:\d+\s*[人名])?$`,
    String.raw`(?<=\p{Script=Hangul})\s+[외등]\s*(?:\d+\s*[명인])?$`,
  ].join("|"),
  /** Always joins names, but for the end of `&uuml;`. */
  semicolon: String.raw`(?<!&#?\w{1,8});|[；؛、]`,
  /** May join names; `y`, `e`, `i` and `a` may also stand within a Spanish, Portuguese, Catalan name. */
  word: String.raw`\s*\/\s*|\s(?:\\?&(?:amp;)?|[+|·•]|et|und|og|och|oraz|ve|și|és|и|та|і|with|y|e|i|a|및|和|与|與|及|と)\s`,
  comma: "[,，،]",
  /** Between names in East Asian script. */
  dot: "[·‧･・]",
};
