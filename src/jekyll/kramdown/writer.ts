import type { Element } from "./element.ts";
import { characterOf, type Entity, namedEntity } from "./entities.ts";
import { htmlAttributes } from "./escape.ts";
import type { FootnoteList } from "./footnotes.ts";
import type { KramdownOptions } from "./options.ts";
import type { Abbreviation } from "./state.ts";
import type { TocEntry } from "./toc.ts";

/** What is known while one document is written as HTML. */
export interface Writer {
  options: KramdownOptions;
  abbreviations: Map<string, Abbreviation>;
  /** The elements around the one being written, outermost first. */
  stack: Element[];
  toc: TocEntry[];
  /** The list in whose place the table of contents goes. */
  tocList?: Element;
  footnotesPlaced: boolean;
  footnotes: FootnoteList;
  usedIds: Map<string, number>;
  /** The HTML of one element, indented by so many spaces. */
  write(el: Element, indent: number): string;
  /** The HTML of what stands in an element. */
  inner(el: Element, indent: number): string;
}

/** An element within a line. */
export function tag(name: string, attr: Map<string, string>, body: string): string {
  return `<${name}${htmlAttributes(attr)}>${body}</${name}>`;
}

/** An element on a line of its own. */
export function blockTag(name: string, attr: Map<string, string>, body: string, indent: number): string {
  return `${" ".repeat(indent)}${tag(name, attr, body)}\n`;
}

/** An element whose tags stand on lines of their own. */
export function outerTag(name: string, attr: Map<string, string>, body: string, indent: number): string {
  return blockTag(name, attr, `\n${body}${" ".repeat(indent)}`, indent);
}

/** An entity in the form that the option `entity_output` asks for. */
export function entityHtml({ options }: Writer, entity: Entity, original?: string): string {
  const character = characterOf(entity);
  const isSpecial = ["<", ">", "&"].includes(character);
  const asCharacter = options.entity_output === "as_char";
  if (asCharacter && character !== "" && !isSpecial) return character;
  if ((options.entity_output === "as_input" || asCharacter) && original !== undefined) return original;
  const isNamed = options.entity_output === "symbolic" || isSpecial || character === '"';
  return isNamed && entity.name ? `&${entity.name};` : `&#${entity.codePoint};`;
}

/** The same by the entity's name. */
export function namedEntityHtml(writer: Writer, name: string): string {
  const entity = namedEntity(name);
  return entity ? entityHtml(writer, entity) : name;
}
