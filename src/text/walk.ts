import type { Block, Inline } from "./nodes.ts";

/** All text nodes inside a value of any shape: a record, a section, a list of nodes. */
export function* nodesIn(value: unknown): Generator<Inline | Block> {
  if (!value || typeof value !== "object") return;
  if ("type" in value && typeof value.type === "string" && !("key" in value)) yield value as Inline | Block;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}
