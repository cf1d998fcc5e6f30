import type { Diagnostic } from "../problems/diagnostic.ts";

/**
 * The line of a problem as it should be, where that can be meant in one way only: a name that is one or two letters away from
 * a known one, a tab where YAML wants spaces, a value that needs quotes for its colon or its first character.
 */
export function fixedLine({
  code,
  excerpt = "",
  column = 1,
  length = 1,
  fix,
}: Diagnostic): string | undefined {
  if (fix !== undefined) {
    return excerpt.slice(0, column - 1) + fix + excerpt.slice(column - 1 + length);
  }
  if (code === "yaml-tab") return excerpt.replace(/^[- \t]+/, (indent) => indent.replaceAll("\t", "  "));
  if (code === "yaml-colon" || code === "yaml-start" || code === "yaml-star") return quoted(excerpt);
  return undefined;
}

/** `- title: Vision: a survey` with its value in quotes; a comment behind the value makes it doubtful. */
function quoted(line: string): string | undefined {
  const [, before, value] = /^(\s*(?:- +)*[\w-]+: +)([^"'#|>[{\s][^#]*?)\s*$/.exec(line) ?? [];
  if (before === undefined || value === undefined) return undefined;
  return `${before}"${value.replace(/[\\"]/g, "\\$&")}"`;
}
