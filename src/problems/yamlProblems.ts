import { type Document, isNode, visit, type YAMLError } from "yaml";
import { type Diagnostic, diagnose, type Finding, findingsOf } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** What is said of YAML that cannot be read. */
export const yamlFinding = findingsOf(
  {
    "yaml-tab": "this line is indented with a tab, which YAML does not allow → use spaces instead",
    "duplicate-key": "`$1` stands twice in the same entry → remove one, or begin a new entry with `- `",
    "yaml-unclosed": "a quote or bracket is opened here and never closed → close it, or quote the value",
    "yaml-start": "a value cannot begin with `$2` → put the value in quotes: `$3`",
    "yaml-colon":
      'a colon followed by a space inside a value reads as a second key → put the value in quotes: `title: "Vision: a survey"`',
    "yaml-indent": "this line is not indented like those it belongs to → begin the keys of an entry alike",
    "yaml-indent:column": "this line begins in column $1, what it belongs to in $2 → begin it in column $2",
    "yaml-key":
      "this line has no `key: value` in it → write `key: value`, with a space after the colon; a long value goes on indented lines below `key: >`",
    "yaml-after-end":
      "the value has ended before this: either at a quote, or because this line is not indented → put the whole value in the other kind of quotes, or indent the line like those of its entry",
    "yaml-star": 'a value cannot begin with `*` or `&` → put it in quotes: `name: "*best*"`',
    "yaml-syntax":
      "this is not valid YAML: $4 → compare with the entries above it; values with `:`, `#` or quotes in them go in quotes",
    "yaml-deep": "this is nested more deeply than any CV → take out the brackets or dashes that are too many",
    "yaml-alias":
      "`*$1` stands inside a value that is repeated itself, or behind 500 others → write the value out, or put it in quotes if the star is part of the text",
    "front-matter-open": "the front matter that begins here is never closed → put `---` behind it",
  },
  {
    "stray-comment":
      "`$1` is a comment to YAML, and no part of the value → put the value in quotes, `$2`, or, if it is a comment, a space behind `#`",
    "half-character": "half of a character is written here, and left out → write the whole character",
  },
);

/** What is meant by the parser's codes and words, the first that fits. */
const SIGNS: [sign: RegExp, name: Parameters<typeof yamlFinding>[0]][] = [
  [/^TAB/, "yaml-tab"],
  [/^DUPLICATE_KEY/, "duplicate-key"],
  // The parser notices this at the end of the file, or of the entry.
  [/^MISSING_CHAR.*quote|^BAD_INDENT.*end with a/, "yaml-unclosed"],
  [/^BAD_SCALAR_START/, "yaml-start"],
  [/^BLOCK_AS_IMPLICIT_KEY/, "yaml-colon"],
  [/without - indicator|^BAD_INDENT/, "yaml-indent"],
  [/block-seq-ind|^MULTILINE_IMPLICIT_KEY/, "yaml-key"],
  [/scalar at node end/, "yaml-after-end"],
  [/^BAD_ALIAS/, "yaml-star"],
];

/** Says a YAML error in the words of someone who writes a CV, with what to write instead. */
export function yamlRemedy(source: Source, { code, message: words, pos: [at] }: YAMLError): Finding {
  const isTab = /^[ -]*\t/.test(source.line(source.at(at).line));
  const sign = isTab ? "TAB" : `${code} ${words}`;
  const [, name = "yaml-syntax"] = SIGNS.find(([pattern]) => pattern.test(sign)) ?? [];
  const value = /^[^\n]*/.exec(source.text.slice(at))?.[0].trim() ?? "";
  const [sentence = "something is out of place"] = words.split(/ at line|\n/);
  const said = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return yamlFinding(name, keyAt(source, at), value.charAt(0), JSON.stringify(value), said);
}

/** The key that begins at an offset. */
export function keyAt(source: Source, offset: number): string {
  return /^[^:\n]*/.exec(source.text.slice(offset))?.[0].trim() ?? "";
}

/** Where a line has its dash, and where its key, each counted in spaces before it. */
const LINE = /^(?<indent> *)(?<dash>(?:- +)*)(?:[^\s#:"'[{][^:\n]*:(?=\s|$))?/;

/**
 * The line that is not indented as those before it are, where that is what the parser stumbled over. The parser itself names
 * the line before, or the value in it.
 */
export function misindented(source: Source, { code, pos: [at] }: YAMLError): Diagnostic | undefined {
  const { text } = source;
  const begin = text.lastIndexOf("\n", at - 1) + 1;
  const isAtStart = /^ *$/.test(text.slice(begin, at)) && LINE.test(text.slice(begin));
  const isBefore = code === "BLOCK_AS_IMPLICIT_KEY" && !/^[^\n]*:\s*\S/.test(text.slice(at));
  if (!isAtStart && !isBefore) return undefined;
  const skipped = isAtStart ? undefined : /^[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text.slice(begin))?.[0];
  const start = begin + (skipped?.length ?? 0);
  const line = columnsOf(text.slice(start));
  const part = line.dash === undefined ? "key" : "dash";
  const found = line[part];
  if (found === undefined) return undefined;
  const distance = (level: number) => Math.abs(level - found);
  const levels = levelsAbove(text.slice(0, start), part);
  const [wanted = found] = levels.toSorted((one, other) => distance(one) - distance(other));
  if (wanted === found) return undefined;
  const finding = yamlFinding("yaml-indent:column", found + 1, wanted + 1);
  const length = /^[^\n]*/.exec(text.slice(start + found))?.[0].length ?? 1;
  return diagnose(source, start + found, length, finding);
}

/** The columns of what is still open at the end of a text: each further to the left than those behind it. */
function levelsAbove(text: string, part: "dash" | "key"): number[] {
  const levels: number[] = [];
  for (const line of text.split("\n").reverse()) {
    const { [part]: column, dash } = columnsOf(line);
    const last = levels.at(-1) ?? Number.POSITIVE_INFINITY;
    if (column !== undefined && column < last) levels.push(column);
    if (column === 0 || dash === 0) break;
  }
  return levels;
}

function columnsOf(line: string): { dash?: number; key?: number } {
  const { 0: all = "", groups: { indent = "", dash = "" } = {} } = LINE.exec(line) ?? {};
  const hasKey = all.length > indent.length + dash.length;
  return { ...(dash && { dash: indent.length }), ...(hasKey && { key: indent.length + dash.length }) };
}

const NESTED = /(?:[[{]\s*){200}|(?:[-?:] +){200}/;

/** Text nested so deeply that the parser would run out of memory, which nothing can catch. */
export function tooDeep(source: Source): Diagnostic | undefined {
  const at = source.text.search(NESTED);
  return at < 0 ? undefined : diagnose(source, at, 1, yamlFinding("yaml-deep"));
}

/** So many aliases may be in a file: more than any CV has, and the parser looks through the whole file for each. */
const MOST = 500;

/**
 * What is wrong with the aliases of `document`: `*name` stands for a value marked `&name` before it. None may be in a value
 * that is marked too, which could repeat itself, or multiply. Where nothing is reported, all of them can be put in place.
 */
export function aliasProblems(source: Source, document: Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  visit(document, {
    Alias(_, node, path) {
      count += 1;
      const isRefused = count > MOST || path.some((each) => isNode(each) && "anchor" in each && each.anchor);
      // In a CV, one that names nothing is an unquoted star nearly always.
      const isWrong = isRefused || !node.resolve(document);
      const finding = yamlFinding(isRefused ? "yaml-alias" : "yaml-star", node.source);
      const [start, end] = node.range ?? [0, 1];
      if (isWrong) diagnostics.push(diagnose(source, start, end - start, finding));
      return count > MOST ? visit.BREAK : undefined;
    },
  });
  return diagnostics;
}
