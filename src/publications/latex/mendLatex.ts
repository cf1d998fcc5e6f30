import { decodeHTMLStrict } from "entities";
import { findCommand } from "./commands.ts";
import journals from "./journals.json" with { type: "json" };
import { symbol } from "./symbols.ts";
import { htmlToLatex, isTag } from "./toLatex.ts";

/** How programs write characters that mean something to LaTeX, the first that fits. */
const spellings = Object.entries({
  "\\": String.raw`\{\\textbackslash\}|\\textbackslash\{\}|\{\$\\backslash\$\}|\$\\backslash\$`,
  "^": String.raw`\{\\\^\{\}\}|\\\^\{\}|\{\\textasciicircum\}|\\textasciicircum\{\}|\$\^\{?\\wedge\}?\$|\\\^(?=[^\w{\\])`,
  "~": String.raw`\{\\~\{\}\}|\\~\{\}|\{\\textasciitilde\}|\\textasciitilde\{\}`,
  _: String.raw`\{\\_\}|\\_|\$\\_\$`,
  "{": String.raw`\{\\\{\}|\\\{`,
  "}": String.raw`\{\\\}\}|\\\}`,
  "&": String.raw`\{\\&\}|\\&`,
  "<": String.raw`\{\\textless\}|\\textless\{\}|\{\$<\$\}|\$<\$|\\textless(?![a-z])\s?|&lt;`,
  ">": String.raw`\{\\textgreater\}|\\textgreater\{\}|\{\$>\$\}|\$>\$|\\textgreater(?![a-z])\s?|&gt;`,
  $: String.raw`\{\\textdollar\}|\\textdollar\{\}|\{\\\$\}|\\\$`,
});
const plain = spellings.map(([character, source]): [RegExp, string] => [new RegExp(source, "g"), character]);
const spelled = Object.fromEntries(spellings.map(([character, source]) => [character, `(?:${source})`]));
const { "\\": slash, $: dollar, "<": less, ">": greater, "&": and } = spelled;

const alternative =
  /\\ifmmode(?:(?!\\ifmmode|\\else)[\s\S])*\\else\s*((?:(?!\\ifmmode|\\fi)[\s\S])*)\\fi(?:\{\})?/g;
const maths = new RegExp(`${dollar}{1,2}((?:(?!${dollar})[^$]){1,500})${dollar}{1,2}`, "g");
const accent = new RegExp(String.raw`${slash}(['"=.\x60^~])(?:\\?\{(\\?[a-zA-Z])\\?\}|(?=\\?[a-zA-Z]))`, "g");
const sign = new RegExp(String.raw`${slash}(?:\{?\\([&%#_])\}?|([&%#_]))`, "g");
const command = new RegExp(String.raw`${slash}([a-zA-Z]+)(?:\\\{([^{}\\]*)\\\})?`, "g");
const tag = new RegExp(
  String.raw`${less}(\/?(?:jats:|mml:)?([a-z][\w-]{0,20})(?:[^<>$\\;]{0,100}?))${greater}`,
  "gi",
);
const entity = new RegExp(String.raw`${and}((?:\{?\\?#\}?x?)?[a-zA-Z0-9]{1,30};)`, "g");

/**
 * LaTeX in the place of what programs make of it: what was escaped a second time (DBLP, Zotero, Mendeley, Google Scholar) is
 * LaTeX again, HTML from databases too, and of two ways to set a sign (APS) the one for text is left.
 */
export function mendLatex(latex: string): string {
  if (!/[\\&<]/.test(latex)) return latex;
  return htmlToLatex(
    latex.includes("\\") || latex.includes("$<$") ? onceEscaped(latex) : unescapedTags(latex),
  );
}

function onceEscaped(latex: string): string {
  return unescapedTags(
    withBraces(latex.replaceAll(alternative, "{$1}"))
      .replaceAll(maths, (all, inner: string, at: number, whole: string) => {
        const tex = asWritten(inner);
        const beside = (whole[at - 1] ?? "") + (whole[at + all.length] ?? "");
        return isMaths(tex, inner !== tex && tex.includes("\\"), beside) ? `$${tex}$` : all;
      })
      .replaceAll(accent, (_, mark: string, letter: string | undefined) =>
        letter ? `\\${mark}{${letter}}` : `\\${mark}`,
      )
      .replaceAll(sign, (_, escaped, bare) => `\\${escaped ?? bare}`)
      .replaceAll(command, (all: string, name: string, argument: string | undefined, at, whole: string) => {
        if (argument !== undefined) return findCommand(name) ? `\\${name}{${argument}}` : all;
        const isMeant = findCommand(name) ? whole[at + all.length] === "{" : symbol(name);
        return isMeant ? `\\${name}${findCommand(name) ? "" : "{}"}` : all;
      }),
  );
}

/** `<sub>` and `&ndash;` where LaTeX was escaped in them. */
function unescapedTags(latex: string): string {
  return latex
    .replaceAll(/&(?:amp;)+(?=(?:#x?)?[a-z0-9]{1,30};)/gi, "&")
    .replaceAll(tag, (all, inner: string, name: string) =>
      isTag(name.toLowerCase()) || name === "br" ? `<${inner}>` : all,
    )
    .replaceAll(entity, (all, name: string) => {
      const bare = `&${name.replaceAll(/[\\{}]/g, "")}`;
      return decodeHTMLStrict(bare) === bare ? all : bare;
    });
}

/** Google Scholar writes `$\{$` where there were braces. */
function withBraces(latex: string): string {
  const count = (brace: string) => latex.split(brace).length;
  return count("$\\{$") === count("$\\}$") ? latex.replaceAll("$\\{$", "{").replaceAll("$\\}$", "}") : latex;
}

function asWritten(escaped: string): string {
  return plain.reduce((text, [pattern, character]) => text.replaceAll(pattern, character), escaped);
}

/** Whether dollars were the signs of maths, and not of money: `\$5 to \$10`, `Ke\$ha`. */
function isMaths(tex: string, hasCommand: boolean, beside: string): boolean {
  if (/^\s|\s$/.test(tex) || /\p{L}/u.test(beside)) return false;
  if (hasCommand) return true;
  if (/\p{N}/u.test(beside)) return false;
  return /[\\^_=]/.test(tex) || /^[\p{L}(][^\s]{0,20}$/u.test(tex);
}

const journalOf = new Map(Object.entries(journals));

/**
 * LaTeX with the names of journals in the place of the macros for them that ADS exports: `\aap` is A&A (aas_macros.sty, and
 * AASTeX 6 for those that it adds: https://ui.adsabs.harvard.edu/help/actions/journal-macros).
 */
export function printJournals(latex: string): string {
  return latex.replaceAll(
    /\\([a-z]+)(?![a-zA-Z])/g,
    (macro, name) => journalOf.get(name)?.replace("&", "\\&") ?? macro,
  );
}
