import { closest, distance } from "fastest-levenshtein";

/** The known name that somebody may have meant, or none where all are far. */
export function nearName(name: string, known: string[]): string | undefined {
  const near = closest(name, known);
  return distance(name, near) <= Math.max(2, name.length / 3) ? near : undefined;
}
