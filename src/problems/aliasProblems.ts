import { type Document, isAlias, isCollection, isPair, type Node, visit } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { STRAY_STAR } from "./yamlRemedy.ts";

/** So many values may come from aliases: more than any CV has, and few enough to read at once. */
const MOST = 10_000;
/** And so many aliases, since the parser looks through the whole file for each. */
const MOST_ALIASES = 500;

/**
 * What is wrong with the aliases of `document`: `*name` stands for a value marked `&name` before it. Where nothing is
 * reported, all of them can be put in place. The document may be a part of `source` that begins at `offset`.
 */
export function aliasProblems(source: Source, document: Document, offset = 0): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const size = sizes(document);
  let [repeated, count] = [0, 0];
  visit(document, {
    Alias(_, alias, ancestors) {
      const report = (said: typeof STRAY_STAR) => {
        const [start, end] = alias.range ?? [0, 1];
        diagnostics.push(diagnose(source, start + offset, end - start, { severity: "error", ...said }));
      };
      if (++count > MOST_ALIASES) {
        report(tooMany(alias.source));
        return visit.BREAK;
      }
      const target = alias.resolve(document);
      // In a CV this is an unquoted star nearly always.
      if (target === undefined) return report(STRAY_STAR);
      if (ancestors.some((ancestor) => ancestor === target)) {
        report(endless(alias.source));
        return visit.BREAK;
      }
      repeated += size(target);
      if (repeated <= MOST) return;
      report(tooMany(alias.source));
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

function endless(name: string): typeof STRAY_STAR {
  return {
    code: "yaml-alias-endless",
    message: `\`*${name}\` stands inside the value that it repeats`,
    remedy: "write the value out, or put it in quotes if the star is part of the text",
  };
}

function tooMany(name: string): typeof STRAY_STAR {
  return {
    code: "yaml-alias-many",
    message: `\`*${name}\` and the aliases before it repeat more values than a CV can hold`,
    remedy: "write the values out where they are needed",
  };
}
