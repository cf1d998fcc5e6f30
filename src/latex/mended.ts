/** A backslash that was taken for text: `{\textbackslash}`, `$\backslash$`. */
const BACKSLASH = String.raw`(?:\{\\textbackslash\}|\\textbackslash(?:\{\}|\s)|\$\s{0,9}\\backslash\s{0,9}\$\s?)`;
/** One that began a command with an argument, or an accent. */
const OF_COMMAND = new RegExp(
  String.raw`${BACKSLASH}(?=[a-zA-Z]{1,20}\s?(?:\\?\{|\$\s{0,9}\\\{)|['"${"`"}^~]\s?[a-zA-Z\\{])`,
  "g",
);
const ANY_BACKSLASH = new RegExp(BACKSLASH, "g");
/** A formula whose dollars were taken for text, `{\textdollar}AC{\^{}}0{\textdollar}`; of two prices nothing is escaped. */
const FORMULA = /(?:\{\\textdollar\}|\\textdollar\{\})([\s\S]{0,400}?)(?:\{\\textdollar\}|\\textdollar\{\})/g;
const ESCAPED_IN_FORMULA = /\\textbackslash|\\\^\{\}|\\[_{}]/;
/** Braces between dollars, `$\{$Pollux$\}$`. */
const BRACE = /\$\s{0,9}\\([{}])\s{0,9}\$/g;

/** An entity of HTML whose `&` was escaped: `\&amp;`, `\&\#xa0;`. */
const ESCAPED_ENTITY = /\\&(?:\\?#(x[\da-f]{1,6}|\d{1,7})|([a-z][a-z\d]{1,30}));/gi;

/** What the American Physical Society writes for a letter that maths and text have by different commands. */
const EITHER =
  /\\ifmmode(?![a-zA-Z])[^\\]{0,9}(?:\\(?!else)[^\\]{0,40}){0,9}\\else(?![a-zA-Z])\s?([\s\S]{0,80}?)\\fi(?![a-zA-Z])(?:\{\}|\s)?/g;

/** LaTeX as it was before a program escaped it a second time; all other is as it stands. */
export function mended(latex: string): string {
  let text = latex;
  if (text.includes("\\&")) {
    text = text.replace(ESCAPED_ENTITY, (_, number, name) => `&${number ? `#${number}` : name};`);
  }
  if (text.includes("\\ifmmode")) text = text.replace(EITHER, "$1");
  if (!/\\(?:backslash|text(?:backslash|dollar))|\$\s{0,9}\\[{}]/.test(text)) return text;
  const formula = (all: string, inside: string) =>
    ESCAPED_IN_FORMULA.test(inside)
      ? `$${inside
          .replace(ANY_BACKSLASH, "\\")
          .replace(/\{\\\^\{\}\}|\\\^\{\}/g, "^")
          .replaceAll("\\_", "_")}$`
      : all;
  const before = text.replace(FORMULA, formula).replace(OF_COMMAND, "\\").replace(BRACE, "$1");
  // A command that came back has its argument in braces that were escaped, too.
  const whole = /\\[a-zA-Z]+\\\{/.test(before) ? before.replace(/\\([{}])/g, "$1") : before;
  return isBalanced(whole) ? whole : text;
}

function isBalanced(latex: string): boolean {
  let depth = 0;
  for (const [, brace] of latex.matchAll(/\\[\s\S]|([{}])/g)) {
    depth += brace === "{" ? 1 : brace === "}" ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}
