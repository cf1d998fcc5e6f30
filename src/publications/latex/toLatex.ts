import { decodeHTMLStrict } from "entities";
import { mathText } from "../../text/mathText.ts";
import { byWord } from "../byWord.ts";

/** Tags of HTML and JATS that are a style to LaTeX. */
const styles = byWord([
  ["emph", "i em italic"],
  ["textbf", "b strong bold"],
  ["textsubscript", "sub inf"],
  ["textsuperscript", "sup"],
  ["textsc", "scp sc"],
]);
const blocks = /^(?:p|div|sec|li|h[1-6]|title)$/;
const invisible =
  /^(?:a|big|center|font|monospace|ol|small|span|tt|ul|list|list-item|ext-link|xref|alternatives|[a-z]+-(?:formula|quote)|math|semantics|m(?:i|n|o|s|text|row|su[bp]|subsup|frac|sqrt|root|over|under|underover|style|space|table|tr|td|fenced|padded|phantom))$/;

/** Formulas as text beside their MathML, and headings that say no more than the field's name. */
const doubled = String.raw`<((?:jats:)?(?:tex-math|title))(?=>(?:\s*abstract\s*<|[^<]*<\/(?:jats:)?tex-math))[^>]*>[^<]*<\/\1>`;
const mathml = String.raw`<((?:mml:)?math)(?![\w-])(?:(?!<(?:mml:)?math)[\s\S]){0,4000}?<\/\2>`;
const tag = String.raw`<(\/?)(?:jats:|mml:)?([a-z][a-z0-9-]{0,20})(?:\s(?!on|[^<>]*\son)[^<>]{0,200})?\/?>`;
const entity = String.raw`&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});`;
const tokens = new RegExp(String.raw`\\[\s\S]|\$[^$]*\$|${doubled}|${mathml}|${tag}|${entity}`, "gi");

/** Commands for characters that a backslash alone does not set, or not for BibTeX, which counts braces, escaped or not. */
const named: Record<string, string> = {
  ...{ "\\": "backslash", "{": "braceleft", "}": "braceright", "^": "asciicircum", "~": "asciitilde" },
  ...{ "<": "less", ">": "greater", "`": "asciigrave" },
};

/** Text in which those `characters` mean what they are, and nothing to LaTeX. */
export function escapeLatex(text: string, characters = /[\\{}$&#%_^~<>`]/g): string {
  return text.replaceAll(characters, (sign) => (named[sign] ? `\\text${named[sign]}{}` : `\\${sign}`));
}

/** Whether there is such a tag in what databases export. */
export function isTag(name: string): boolean {
  return styles.has(name) || blocks.test(name) || invisible.test(name);
}

/**
 * LaTeX in the place of the HTML that databases leave in what they export: `CO<sub>2</sub>`, `&ndash;`, `<jats:p>`. A style
 * needs both of its tags. Anything else that looks like a tag is text, and maths stays as it is.
 */
export function htmlToLatex(latex: string): string {
  if (!/<\/?[a-z]|&[a-z#]/i.test(latex)) return latex;
  const pieces: string[] = [];
  const open = new Map<string, number[]>();
  let end = 0;
  for (const { index, 0: found, 1: twice, 2: math, 3: slash, 4: written } of latex.matchAll(tokens)) {
    pieces.push(latex.slice(end, index));
    end = index + found.length;
    const name = written?.toLowerCase() ?? "";
    const style = styles.get(name);
    const start = slash ? open.get(name)?.pop() : undefined;
    if (style && !slash) {
      const starts = open.get(name) ?? [];
      open.set(name, starts);
      starts.push(pieces.length);
    }
    if (start !== undefined) pieces[start] = `\\${style}{`;
    if (twice) continue;
    if (math) pieces.push(escaped(mathText(found.replaceAll(/(<\/?)mml:/gi, "$1"))));
    else if (written === undefined) pieces.push(decoded(found));
    else if (name === "br") pieces.push(" \\\\ ");
    else if (start !== undefined) pieces.push("}");
    else pieces.push(blocks.test(name) ? "\n\n" : invisible.test(name) ? "" : found);
  }
  return pieces.join("") + latex.slice(end);
}

function decoded(found: string): string {
  if (found.startsWith("$")) return found.replaceAll(/&(?:lt|gt|amp);/g, (each) => decodeHTMLStrict(each));
  const text = found.startsWith("&") ? decodeHTMLStrict(found) : found;
  return text === found ? found : escaped(text);
}

function escaped(text: string): string {
  return escapeLatex(text.replaceAll(/[\p{Cc}\ufffd]/gu, ""));
}

/** al-folio reads some fields as Markdown (`award`, `additional_info`, `annotation`): emphasis and links as LaTeX has them. */
export function markdownToLatex(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\][]+)\]\(([^()\s]+)\)/g, "\\href{$2}{$1}")
    .replaceAll(/\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g, "\\textbf{$1}")
    .replaceAll(/(?<![\p{L}\p{N}*\\])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "\\emph{$1}");
}
