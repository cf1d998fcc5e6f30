import { type Document, isAlias, isCollection, isPair, type Node, visit } from "yaml";
import { type Diagnostic, diagnose, error, type Finding } from "./diagnostic.ts";
import type { Source } from "./source.ts";

const NESTED = /(?:[[{]\s*){200}|(?:[-?:] +){200}/;

/** Text nested so deeply that the parser would run out of memory, which nothing can catch. */
export function tooDeep(source: Source): Diagnostic | undefined {
  const at = source.text.search(NESTED);
  if (at < 0) return undefined;
  const remedy = "take out the brackets or dashes that are too many";
  return diagnose(source, at, 1, error("yaml-deep", "this is nested more deeply than any CV", remedy));
}

/** So many values may come from aliases: more than any CV has, and few enough to read at once. */
const MOST = 10_000;
/** And so many aliases, since the parser looks through the whole file for each. */
const MOST_ALIASES = 500;

/** Of a value that begins with a star, or with a sign like it. */
export const STRAY_STAR = error(
  "yaml-star",
  "a value that begins with `*` or `&` means something else in YAML",
  'put the value in quotes: `name: "*best*"`',
);

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
      if (target === undefined) return report(STRAY_STAR);
      const isEndless = ancestors.some((ancestor) => ancestor === target);
      repeated += target === null || isEndless ? 0 : size(target);
      if (target && !isEndless && repeated <= MOST) return;
      report(isEndless ? endless(alias.source) : tooMany(alias.source));
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

function endless(name: string): Finding {
  const message = `\`*${name}\` stands inside the value that it repeats`;
  const remedy = "write the value out, or put it in quotes if the star is part of the text";
  return error("yaml-alias-endless", message, remedy);
}

function tooMany(name: string): Finding {
  const message = `\`*${name}\` and the aliases before it repeat more values than a CV can hold`;
  return error("yaml-alias-many", message, "write the values out where they are needed");
}
