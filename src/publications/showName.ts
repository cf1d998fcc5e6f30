import type { Name } from "./names.ts";

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ー\s]+$/u;

/** A whole name as it is shown: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `최상근`. */
export function showName({
  family,
  given,
  particle,
  suffix,
  literal,
}: Pick<Name, "family" | "given" | "particle" | "suffix" | "literal">): string {
  if (literal !== undefined) return literal;
  if (family !== undefined && given !== undefined && eastAsian.test(family + given)) return family + given;
  return [given, particle, family, suffix].filter((part) => part !== undefined).join(" ");
}
