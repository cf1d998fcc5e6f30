import { type Document, isNode, visit } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { yamlFinding } from "./yamlRemedy.ts";

const NESTED = /(?:[[{]\s*){200}|(?:[-?:] +){200}/;

/** Text nested so deeply that the parser would run out of memory, which nothing can catch. */
export function tooDeep(source: Source): Diagnostic | undefined {
  const at = source.text.search(NESTED);
  return at < 0 ? undefined : diagnose(source, at, 1, yamlFinding("yaml-deep"));
}

/** So many aliases may be in a file: more than any CV has, and the parser looks through the whole file for each. */
const MOST = 500;

/**
 * What is wrong with the aliases of `document`: `*name` stands for a value marked `&name` before it. None may be in a value
 * that is marked too, which could repeat itself, or multiply. Where nothing is reported, all of them can be put in place.
 */
export function aliasProblems(source: Source, document: Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  visit(document, {
    Alias(_, node, path) {
      count += 1;
      const isRefused = count > MOST || path.some((each) => isNode(each) && "anchor" in each && each.anchor);
      // In a CV, one that names nothing is an unquoted star nearly always.
      const isWrong = isRefused || !node.resolve(document);
      const finding = yamlFinding(isRefused ? "yaml-alias" : "yaml-star", node.source);
      const [start, end] = node.range ?? [0, 1];
      if (isWrong) diagnostics.push(diagnose(source, start, end - start, finding));
      return count > MOST ? visit.BREAK : undefined;
    },
  });
  return diagnostics;
}
