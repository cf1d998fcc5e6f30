import { isEastAsian } from "./eastAsian.ts";
import type { Name } from "./name.ts";

/** A whole name as it is shown: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `최상근`. */
export function showName({ family, given, particle, suffix, literal }: Name): string {
  if (literal !== undefined) return literal;
  if (family !== undefined && given !== undefined && isEastAsian(family + given)) return family + given;
  return [given, particle, family, suffix].filter((part) => part !== undefined).join(" ");
}
