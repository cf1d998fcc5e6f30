/** Where each brace of some LaTeX is closed. */
export function closingBraces(latex: string): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: token } of latex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (token === "{") open.push(index);
    const opener = token === "}" ? open.pop() : undefined;
    if (opener !== undefined) closers.set(opener, index);
  }
  return closers;
}

/** No more than this is shown to `joins` of what is before a separator. */
const LONGEST = 300;

/**
 * Splits LaTeX at matches of `separator` that stand outside of braces. A space that only ends a command (`\L ukasz`) is none
 * that separates.
 *
 * @param joins whether a match joins what is on its left to what follows up to the next
 */
export function splitOutsideBraces(
  latex: string,
  separator: RegExp,
  joins = (_left: string, _right: string, _found: string) => true,
): string[] {
  if (latex.search(separator) < 0) return [latex];
  const tokens = new RegExp(String.raw`(${separator.source})|\\(?:[a-zA-Z]+ ?|[\s\S])?|[{}]`, "gu");
  let depth = 0;
  const found = [...latex.matchAll(tokens)].filter(({ 0: token, 1: separated }) => {
    const isOutside = depth === 0;
    if (separated || !token.startsWith("\\"))
      depth = Math.max(0, depth + token.split("{").length - token.split("}").length);
    return separated && isOutside;
  });
  let start = 0;
  const parts = found.flatMap(({ 0: separated, index }, step) => {
    const end = index + separated.length;
    const left = latex.slice(Math.max(start, index - LONGEST), index);
    if (!joins(left, latex.slice(end, found[step + 1]?.index), separated)) return [];
    const part = latex.slice(start, index);
    start = end;
    return [part];
  });
  return [...parts, latex.slice(start)];
}
