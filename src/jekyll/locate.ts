import type { Source } from "../diagnostics/source.ts";

/** Finds places in a page's file one after the other, each behind the one before of its kind. */
export type Locate = (kind: string, pattern: RegExp) => { offset: number; length: number };

/**
 * Finds again, in the file its owner wrote, what was met in the HTML made from it. The HTML comes in the file's order, so
 * that the next match is meant; where there is none, as in an included file, it is the page's beginning.
 */
export function locator(source: Source, start: number): Locate {
  const reached = new Map<string, number>();
  return (kind, pattern) => {
    const search = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
    search.lastIndex = reached.get(kind) ?? start;
    const found = search.exec(source.text);
    if (!found) return { offset: start, length: 1 };
    reached.set(kind, found.index + found[0].length);
    return { offset: found.index, length: found[0].length };
  };
}
