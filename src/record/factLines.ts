import type { Fact } from "../model/cv.ts";
import { toPlain } from "../text/plain.ts";

/** What a line of facts has at most, in characters, and one of its facts. */
const LINE = 80;
const SHORT = 60;

/** Facts of an entry by the lines on which they stand: short ones share one, a long one has its own. */
export function factLines(facts: readonly Fact[]): Fact[][] {
  const lines: { facts: Fact[]; length: number }[] = [];
  for (const fact of facts) {
    const { length } = `${fact.label}: ${toPlain(fact.text)} · `;
    const last = lines.at(-1);
    if (last && length <= SHORT && last.length + length <= LINE) {
      last.facts.push(fact);
      last.length += length;
    } else {
      lines.push({ facts: [fact], length: length <= SHORT ? length : LINE });
    }
  }
  return lines.map((line) => line.facts);
}
