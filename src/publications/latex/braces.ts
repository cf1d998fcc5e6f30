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

/**
 * Splits LaTeX at matches of `separator` that stand outside of braces. A space that only ends a command (`\L ukasz`) is none
 * that separates.
 */
export function splitOutsideBraces(latex: string, separator: RegExp): string[] {
  if (!/[\\{}]/.test(latex)) return latex.split(separator);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const tokens = new RegExp(String.raw`\\(?:[a-zA-Z]+ ?|[\s\S])?|[{}]|(${separator.source})`, "g");
  for (const { index, 0: token, 1: found } of latex.matchAll(tokens)) {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    else if (found !== undefined && depth <= 0) {
      parts.push(latex.slice(start, index));
      start = index + found.length;
    }
  }
  return [...parts, latex.slice(start)];
}
