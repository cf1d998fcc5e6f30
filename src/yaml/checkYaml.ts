import * as v from "valibot";
import { type Document, isMap, isNode, isPair, isScalar, type Pair } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { describeIssue } from "./describeIssue.ts";

export type Path = (string | number)[];

/** Checks a parsed value against its schema; each issue becomes a diagnostic at the YAML node it is about. */
export function checkYaml<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  source: Source,
  document: Document,
): { value?: v.InferOutput<S>; diagnostics: Diagnostic[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, diagnostics: [] };
  const diagnostics = result.issues
    .flatMap((issue) => unfold(issue))
    .map(({ issue, path }) => {
      const finding = describeIssue(issue, schema, path);
      const { start, length } =
        finding.code === "missing-field"
          ? placeOf(document, path.slice(0, -1), "first key")
          : placeOf(document, path, finding.code === "unknown-field" ? "key" : "value");
      return diagnose(source, start, length, finding);
    });
  return { diagnostics };
}

/** Where something may be one of two types, what is wrong with the nearer one says more than "neither". */
function unfold(
  issue: v.BaseIssue<unknown>,
  before: Path = [],
): { issue: v.BaseIssue<unknown>; path: Path }[] {
  const path = [...before, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inner = issue.issues?.filter((nested) => nested.path?.length) ?? [];
  return inner.length > 0 ? inner.flatMap((nested) => unfold(nested, path)) : [{ issue, path }];
}

/** Where the node at `path` is written: its offset in the file and its length. */
export function placeOf(
  document: Document,
  path: Path,
  part: "key" | "value" | "first key",
): { start: number; length: number } {
  const key = path.at(-1);
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const pair = isMap(parent) ? parent.items.find((item) => keyOf(item) === key) : undefined;
  const found = part === "key" && pair ? pair.key : document.getIn(path, true);
  const first = part === "first key" && isMap(found) ? found.items[0]?.key : found;
  const range = isNode(first) ? first.range : isNode(pair?.key) ? pair.key.range : undefined;
  const [start, end] = range ?? [0, 1];
  return { start, length: end - start };
}

function keyOf(item: unknown): unknown {
  return isPair(item) && isScalar((item as Pair).key) ? (item.key as { value: unknown }).value : undefined;
}
