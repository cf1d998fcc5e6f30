/** Attribute lists: `{: .class #id key="value"}` (https://kramdown.gettalong.org/syntax.html#inline-attribute-lists). */
import type { Token } from "markdown-it";

/** A list, wherever it stands, and one that has a line to itself; one that only gets a name there says nothing. */
export const LIST = /\{:(?![:/]|[\w-]+:)((?:\\\}|[^}\n]){1,500})\}/y;
export const LIST_LINE = new RegExp(`^ {0,3}(?:${LIST.source}|\\{:[\\w-]+:[^}\\n]{0,500}\\})[ \\t]*$`);

const ITEM =
  /(?<!\S)(?:(\w[\w-]*)=(["'])((?:\\[}"']|(?!\2)[^}])*)\2|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?!\S)/g;

/** Gives a token what stands in the braces. */
export function addAttributes(token: Token, items: string): void {
  for (const [, key, , value = "", marks = ""] of items.matchAll(ITEM)) {
    const written: [string | undefined, string][] = [[key, value.replace(/\\([}"'])/g, "$1")]];
    for (const [mark, ...word] of marks.match(/[#.][^.#]+/g) ?? []) {
      written.push([mark === "#" ? "id" : "class", word.join("")]);
    }
    for (const [name, said] of written) {
      if (name === "class") token.attrJoin(name, said);
      else if (name) token.attrSet(name, said);
    }
  }
}
