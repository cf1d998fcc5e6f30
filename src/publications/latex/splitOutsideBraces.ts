const tokens = new Map<string, RegExp>();

/**
 * Splits LaTeX at matches of `separator` that stand outside of braces. A space that only ends a command (`\L ukasz`) is none
 * that separates.
 */
export function splitOutsideBraces(latex: string, separator: RegExp): string[] {
  if (!/[\\{}]/.test(latex)) return latex.split(separator);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 0: token, 1: found } of latex.matchAll(tokensFor(separator))) {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    else if (found !== undefined && depth <= 0) {
      parts.push(latex.slice(start, index));
      start = index + found.length;
    }
  }
  parts.push(latex.slice(start));
  return parts;
}

/** Commands, braces, and in a group of their own separators. */
function tokensFor({ source }: RegExp): RegExp {
  const known = tokens.get(source) ?? new RegExp(String.raw`\\(?:[a-zA-Z]+ ?|[\s\S])?|[{}]|(${source})`, "g");
  tokens.set(source, known);
  return known;
}
