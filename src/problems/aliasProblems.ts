import { type Document, isAlias, isCollection, isPair } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { yamlFinding } from "./yamlRemedy.ts";

const NESTED = /(?:[[{]\s*){200}|(?:[-?:] +){200}/;

/** Text nested so deeply that the parser would run out of memory, which nothing can catch. */
export function tooDeep(source: Source): Diagnostic | undefined {
  const at = source.text.search(NESTED);
  return at < 0 ? undefined : diagnose(source, at, 1, yamlFinding("yaml-deep"));
}

/** So many values may come from aliases: more than any CV has, and few enough to read at once. */
const MOST = 10_000;
/** And so many aliases, since the parser looks through the whole file for each. */
const MOST_ALIASES = 500;

/**
 * What is wrong with the aliases of `document`: `*name` stands for a value marked `&name` before it. Where nothing is
 * reported, all of them can be put in place.
 */
export function aliasProblems(source: Source, document: Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const sizes = new Map<unknown, number>();
  let [repeated, count, isStopped] = [0, 0, false];
  /** Counts the values in a node with its aliases put in place; what one repeats stands before it, and is counted. */
  const size = (node: unknown): number => {
    if (isStopped) return 0;
    if (isPair(node)) return size(node.key) + size(node.value);
    if (isCollection(node)) {
      const sum = node.items.reduce((all: number, item) => all + size(item), 1);
      sizes.set(node, sum);
      return sum;
    }
    if (!isAlias(node)) return 1;
    const target = ++count > MOST_ALIASES ? null : node.resolve(document);
    const isEndless = isCollection(target) && !sizes.has(target);
    const inside = sizes.get(target) ?? 1;
    repeated += target && !isEndless ? inside : 0;
    if (target && !isEndless && repeated <= MOST) return inside;
    // In a CV, one that names nothing is an unquoted star nearly always.
    isStopped = target !== undefined;
    const name = isStopped ? (isEndless ? "yaml-alias-endless" : "yaml-alias-many") : "yaml-star";
    const [start, end] = node.range ?? [0, 1];
    diagnostics.push(diagnose(source, start, end - start, yamlFinding(name, node.source)));
    return 1;
  };
  size(document.contents);
  return diagnostics;
}
