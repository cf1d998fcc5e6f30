import { closest, distance } from "fastest-levenshtein";
import type { Finding } from "../diagnostics/diagnostic.ts";

/** A name that nobody knows, with the nearest of those that are known, or all of them. */
export function unknownName(
  what: string,
  name: string,
  known: string[],
): { finding: Finding; near: string | undefined } {
  const guess = known.length > 0 ? closest(name, known) : undefined;
  const steps =
    guess === undefined ? Number.POSITIVE_INFINITY : distance(name.toLowerCase(), guess.toLowerCase());
  const near = steps <= Math.max(2, name.length / 3) ? guess : undefined;
  const all = known.map((other) => `\`${other}\``).join(", ");
  const finding: Finding = {
    severity: "error",
    code: `unknown-${what}`,
    message: `unknown ${what} \`${name}\``,
    remedy: near ? `did you mean \`${near}\`?` : `remove it, or use one of ${all}`,
  };
  return { finding, near };
}
