import { type Document, isMap, isNode, isPair, isScalar, type Pair } from "yaml";
import type { Path } from "./lookIntoSchema.ts";

/** A place in a file: an offset and a length. */
export interface Place {
  start: number;
  length: number;
}

/** Where the node at `path` is written, or, where there is none, that which it would stand in. */
export function placeOf(document: Document, path: Path, part: "key" | "value" | "first key"): Place {
  const key = path.at(-1);
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const pair = isMap(parent) ? parent.items.find((item) => keyOf(item) === key) : undefined;
  const found = part === "key" && pair ? pair.key : document.getIn(path, true);
  const first = part === "first key" && isMap(found) ? found.items[0]?.key : found;
  const range = isNode(first) ? first.range : isNode(pair?.key) ? pair.key.range : undefined;
  if (!range && path.length > 0) return placeOf(document, path.slice(0, -1), "first key");
  const [start, end] = range ?? [0, 1];
  return { start, length: end - start };
}

function keyOf(item: unknown): unknown {
  return isPair(item) && isScalar((item as Pair).key) ? (item.key as { value: unknown }).value : undefined;
}
