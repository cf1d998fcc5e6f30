import { type Document, isMap, isNode, isPair, isScalar, type Pair } from "yaml";
import type { Path } from "./lookIntoSchema.ts";

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
