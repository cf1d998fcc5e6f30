import { type Document, isAlias, isCollection, isPair, type Node, visit } from "yaml";
import { type Diagnostic, diagnose, type Finding } from "./diagnostic.ts";
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
  const size = sizes(document);
  let [repeated, count] = [0, 0];
  visit(document, {
    Alias(_, alias, ancestors) {
      const report = (finding: Finding) => {
        const [start, end] = alias.range ?? [0, 1];
        diagnostics.push(diagnose(source, start, end - start, finding));
      };
      const target = ++count > MOST_ALIASES ? null : alias.resolve(document);
      // In a CV this is an unquoted star nearly always.
      if (target === undefined) return report(yamlFinding("yaml-star"));
      const isEndless = ancestors.some((ancestor) => ancestor === target);
      repeated += target === null || isEndless ? 0 : size(target);
      if (target && !isEndless && repeated <= MOST) return;
      report(yamlFinding(isEndless ? "yaml-alias-endless" : "yaml-alias-many", alias.source));
      return visit.BREAK;
    },
  });
  return diagnostics;
}

/** Counts the values in a node with its aliases put in place; each node is counted once. */
function sizes(document: Document): (node: unknown) => number {
  const known = new Map<Node, number>();
  const size = (node: unknown): number => {
    if (isAlias(node)) return size(node.resolve(document));
    if (isPair(node)) return size(node.key) + size(node.value);
    if (!isCollection(node)) return 1;
    const found = known.get(node) ?? node.items.reduce((sum: number, item) => sum + size(item), 1);
    known.set(node, found);
    return found;
  };
  return size;
}
