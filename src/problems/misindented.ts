import type { YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { yamlFinding } from "./yamlRemedy.ts";

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
