import { readFile, writeFile } from "node:fs/promises";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { decodeText } from "../text/decodeText.ts";
import { fixedLine } from "./fixedLine.ts";

/** One line that was changed. */
export interface Fix {
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
 */
export async function fixFiles(read: () => Promise<Diagnostic[]>): Promise<Fix[]> {
  const fixes: Fix[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const found = (await read()).flatMap(fixOf);
    // Two problems in one line: the second is looked at in the next round, when its place is known again.
    const perLine = new Map(found.reverse().map((fix) => [placeOf(fix), fix]));
    if (perLine.size === 0) break;
    for (const fix of perLine.values()) await apply(fix);
    fixes.push(...perLine.values());
  }
  return perLineFromFirstToLast(fixes);
}

/** A line that was corrected twice is one fix, from what it was to what it has become. */
function perLineFromFirstToLast(fixes: Fix[]): Fix[] {
  const merged = new Map<string, Fix>();
  for (const fix of fixes) {
    merged.set(placeOf(fix), { ...fix, before: merged.get(placeOf(fix))?.before ?? fix.before });
  }
  return [...merged.values()].sort(
    (one, other) => one.file.localeCompare(other.file, "en") || one.line - other.line,
  );
}

function placeOf({ file, line }: Fix): string {
  return `${file}:${line}`;
}

function fixOf(diagnostic: Diagnostic): Fix[] {
  const { file, line, excerpt } = diagnostic;
  if (line === undefined || excerpt === undefined) return [];
  const after = fixedLine(diagnostic);
  return after === undefined || after === excerpt ? [] : [{ file, line, before: excerpt, after }];
}

async function apply({ file, line, after }: Fix): Promise<void> {
  const { text } = decodeText(await readFile(file));
  // The line breaks are kept between the lines, whichever they are.
  const parts = text.split(/(\r\n|\n|\r)/);
  parts[(line - 1) * 2] = after;
  await writeFile(file, parts.join(""));
}
