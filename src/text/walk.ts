import type { Block, Inline } from "./nodes.ts";

/** All text nodes inside a value of any shape: a record, a section, a list of nodes; each once, wherever it is met again. */
export function nodesIn(value: unknown): (Inline | Block)[] {
  const nodes: (Inline | Block)[] = [];
  const seen = new Set<object>();
  const visit = (inner: unknown): void => {
    if (!inner || typeof inner !== "object" || seen.has(inner)) return;
    seen.add(inner);
    if ("type" in inner && typeof inner.type === "string" && !("key" in inner))
      nodes.push(inner as Inline | Block);
    for (const each of Object.values(inner)) visit(each);
  };
  visit(value);
  return nodes;
}
