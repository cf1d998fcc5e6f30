import { closest, distance } from "fastest-levenshtein";
import { error, type Finding } from "./diagnostic.ts";

/**
 * The known name that somebody may have meant, whatever its capitals; none where all are far.
 * @param steps so many letters may be other ones, missing or too many
 */
export function nearest(
  name: string,
  known: readonly string[],
  steps = Math.max(2, name.length / 3),
): string | undefined {
  const near = known.length > 0 ? closest(name, [...known]) : undefined;
  return near !== undefined && distance(name.toLowerCase(), near.toLowerCase()) <= steps ? near : undefined;
}

/** A name that nobody knows, with the nearest of those that are known, or all of them. */
export function unknownName(
  what: string,
  name: string,
  known: string[],
): { finding: Finding; near: string | undefined } {
  const near = nearest(name, known);
  const all = known.map((other) => `\`${other}\``).join(", ");
  const remedy = near ? `did you mean \`${near}\`?` : `remove it, or use one of ${all}`;
  return { finding: error(`unknown-${what}`, `unknown ${what} \`${name}\``, remedy), near };
}
