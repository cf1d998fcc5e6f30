import type { Text } from "../text/nodes.ts";
import type { Words } from "../text/words.ts";

/**
 * A heading made from a file's name: `invited-talks` and `invitedTalks` are "Invited talks", or what `words` have for that
 * name under `sections`.
 */
export function sectionTitle(name: string, words: Words = {}): Text {
  const { sections } = words;
  const said = typeof sections === "object" ? Object.entries(sections) : [];
  const [, own] = said.find(([key]) => spelt(key) === spelt(name)) ?? [];
  return [{ type: "text", value: typeof own === "string" ? own : inWords(name) }];
}

/** A name in words, however it is written. */
function spelt(name: string): string {
  return name
    .replace(/[-_]+/g, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase();
}

/** A name in words that begin with a capital: `grantNumber` is "Grant number". */
export function inWords(name: string): string {
  const words = spelt(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
