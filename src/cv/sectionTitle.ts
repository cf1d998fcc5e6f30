import type { Text } from "../text/nodes.ts";

/** A heading made from a file's name: `invited-talks` and `invitedTalks` are "Invited talks". */
export function sectionTitle(name: string): Text {
  const words = name
    .replace(/[-_]+/g, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase();
  return [{ type: "text", value: words.charAt(0).toUpperCase() + words.slice(1) }];
}
