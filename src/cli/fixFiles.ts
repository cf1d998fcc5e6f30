import { readFile, writeFile } from "node:fs/promises";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { decodeText } from "../text/decodeText.ts";

/** One line that was changed. */
interface Fix {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** A file cannot hold more problems than this that hide each other. */
const ROUNDS = 100;

/**
 * Applies the remedies that are certain, each in its own line, so that all else of a file (comments, order, spaces) stays
 * as it is. One remedy may bring to light what another problem hid: it reads again until there is nothing left to do.
 *
 * @param read gives the problems of the files as they are
 * @returns the lines that were changed, each from what it was to what it has become
 */
export async function fixFiles(read: () => Promise<Diagnostic[]>): Promise<Fix[]> {
  const fixes = new Map<string, Fix>();
  for (let round = 0; round < ROUNDS; round++) {
    // Two problems in one line: the second is looked at in the next round, when its place is known again.
    const found = new Map((await read()).flatMap(fixOf).reverse());
    if (found.size === 0) break;
    for (const [place, fix] of found) {
      await apply(fix);
      fixes.set(place, { ...fix, before: fixes.get(place)?.before ?? fix.before });
    }
  }
  return [...fixes.values()].sort(
    (one, other) => one.file.localeCompare(other.file, "en") || one.line - other.line,
  );
}

function fixOf(diagnostic: Diagnostic): [place: string, fix: Fix][] {
  const { file, line, excerpt } = diagnostic;
  const after = fixedLine(diagnostic);
  if (line === undefined || excerpt === undefined || after === undefined || after === excerpt) return [];
  return [[`${file}:${line}`, { file, line, before: excerpt, after }]];
}

/**
 * The line of a problem as it should be, where that can be meant in one way only: a name that is one or two letters away from
 * a known one, a tab where YAML wants spaces, a value that needs quotes for its colon or its first character.
 */
function fixedLine({ code, excerpt = "", column = 1, length = 1, fix }: Diagnostic): string | undefined {
  if (fix !== undefined) return excerpt.slice(0, column - 1) + fix + excerpt.slice(column - 1 + length);
  if (code === "yaml-tab") return excerpt.replace(/^[- \t]+/, (indent) => indent.replaceAll("\t", "  "));
  if (!["yaml-colon", "yaml-start", "yaml-star"].includes(code)) return undefined;
  // `- title: Vision: a survey` with its value in quotes; a comment behind the value makes it doubtful.
  const [, before, value] = /^(\s*(?:- +)*[\w-]+: +)([^"'#|>[{\s][^#]*?)\s*$/.exec(excerpt) ?? [];
  return value && `${before}"${value.replace(/[\\"]/g, "\\$&")}"`;
}

async function apply({ file, line, after }: Fix): Promise<void> {
  const { text } = decodeText(await readFile(file));
  // The line breaks are kept between the lines, whichever they are.
  const parts = text.split(/(\r\n|\n|\r)/);
  parts[(line - 1) * 2] = after;
  await writeFile(file, parts.join(""));
}
