import type { Text } from "./nodes.ts";

/** Strings texts together, leaving out those that are missing. */
export function joinTexts(texts: (Text | undefined)[] | undefined, separator: string): Text {
  const given = (texts ?? []).filter((text): text is Text => text !== undefined && text.length > 0);
  return given.flatMap((text, index) => (index > 0 ? [{ type: "text", value: separator }, ...text] : text));
}
