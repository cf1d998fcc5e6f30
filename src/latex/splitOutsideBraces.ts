/**
 * Splits LaTeX at matches of `separator` (a sticky pattern) that stand outside of braces. A space that only ends a
 * command (`\L ukasz`) is none that separates.
 */
export function splitOutsideBraces(latex: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < latex.length; index++) {
    const character = latex[index];
    if (character === "\\") index += commandLength(latex, index) - 1;
    else if (character === "{") depth++;
    else if (character === "}") depth--;
    else if (depth <= 0) {
      separator.lastIndex = index;
      const found = separator.exec(latex)?.[0];
      if (found === undefined) continue;
      parts.push(latex.slice(start, index));
      start = index + found.length;
      index = start - 1;
    }
  }
  parts.push(latex.slice(start));
  return parts;
}

const command = /\\(?:[a-zA-Z]+ ?|[\s\S])?/y;

function commandLength(latex: string, index: number): number {
  command.lastIndex = index;
  return command.exec(latex)?.[0].length ?? 1;
}
