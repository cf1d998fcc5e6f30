import type { Block, Inline } from "../../src/text/nodes.ts";

/** Whatever looks like a node of text, however deep it is in `value`: what the theme's own types say of it is not asked. */
export function everyNode(value: unknown): (Inline | Block)[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(everyNode);
  const isNode = "type" in value && typeof value.type === "string" && !("key" in value);
  return isNode ? [value as Inline | Block, ...inner] : inner;
}
