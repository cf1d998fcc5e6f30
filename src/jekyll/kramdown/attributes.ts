import type { AttributeList } from "./element.ts";
import { ALD_ID_NAME } from "./patterns.ts";
import { BEGIN, NOT_SPACE, re, SPACE, strip } from "./ruby.ts";

const ID = String.raw`#(?<id>[A-Za-z][\w:\-]*)`;
const CLASS = String.raw`\.(?<class>[^ \t\r\n\f\v.#]+)`;
const ID_OR_CLASS = re(`${ID}|${CLASS}`, "g");
const ANY = re(
  [
    `(?:${BEGIN}|${SPACE})(?:`,
    String.raw`(?<key>${ALD_ID_NAME})=(?<quote>["'])(?<value>(?:\\\}|\\\k<quote>|[^}\x02])*?)\k<quote>`,
    `|(?<reference>${ALD_ID_NAME})`,
    String.raw`|(?<marks>(?:#[A-Za-z][\w:\-]*|\.[^ \t\r\n\f\v.#]+)+)`,
    `)(?!${NOT_SPACE})`,
  ].join(""),
  "g",
);

/** A list with nothing in it yet. */
export function attributeList(): AttributeList {
  return { attributes: new Map(), references: [] };
}

/** Reads `.class #id key="value" reference` into `list`. */
export function parseAttributeList(text: string, list: AttributeList): void {
  if (["", ":"].includes(strip(text))) return;
  for (const { groups = {} } of text.matchAll(ANY)) {
    const { key, quote, value, reference, marks } = groups;
    if (reference !== undefined) list.references.push(reference);
    else if (marks !== undefined) readMarks(marks, list);
    else if (key && value !== undefined && quote) {
      list.attributes.set(key, value.replace(new RegExp(`\\\\([}${quote}])`, "g"), "$1"));
    }
  }
}

function readMarks(marks: string, list: AttributeList): void {
  for (const { groups = {} } of marks.matchAll(ID_OR_CLASS)) {
    if (groups.class !== undefined) addAttribute(list.attributes, "class", groups.class);
    else if (groups.id !== undefined) list.attributes.set("id", groups.id);
  }
}

function addAttribute(attributes: Map<string, string>, key: string, value: string): void {
  const before = attributes.get(key);
  attributes.set(key, key === "class" && before !== undefined ? `${before} ${value}`.trimStart() : value);
}

/** Sets on `attr` what `list` says, and what the definitions it refers to say. */
export function applyAttributeList(
  attr: Map<string, string>,
  list: AttributeList,
  definitions: Map<string, AttributeList>,
  seen: Set<string> = new Set(),
): void {
  for (const name of list.references) {
    const definition = definitions.get(name);
    if (definition && !seen.has(name))
      applyAttributeList(attr, definition, definitions, new Set(seen).add(name));
  }
  for (const [key, value] of list.attributes) addAttribute(attr, key, value);
}

/** Adds `more` to `list`. */
export function mergeAttributeLists(list: AttributeList, more: AttributeList): void {
  list.references.push(...more.references);
  for (const [key, value] of more.attributes) addAttribute(list.attributes, key, value);
}
