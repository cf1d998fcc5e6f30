import type { Entity } from "./entities.ts";

/** What an element of a kramdown document is; the names are those of kramdown's own tree. */
export type ElementType =
  | "root"
  | "blank"
  | "p"
  | "header"
  | "blockquote"
  | "codeblock"
  | "ul"
  | "ol"
  | "li"
  | "dl"
  | "dt"
  | "dd"
  | "hr"
  | "table"
  | "thead"
  | "tbody"
  | "tfoot"
  | "tr"
  | "td"
  | "math"
  | "html_element"
  | "xml_comment"
  | "comment"
  | "raw"
  | "eob"
  | "temp"
  | "raw_text"
  | "text"
  | "br"
  | "a"
  | "img"
  | "em"
  | "strong"
  | "codespan"
  | "entity"
  | "smart_quote"
  | "typographic_sym"
  | "footnote"
  | "footnote_def"
  | "abbreviation";

export type Category = "block" | "span";

/** How the inside of an HTML element is read. */
export type ContentModel = "block" | "span" | "raw";

export type CellAlignment = "default" | "left" | "center" | "right";

/** An inline attribute list, `{: .class #id key="value" reference}`. */
export interface AttributeList {
  attributes: Map<string, string>;
  references: string[];
}

export interface ElementOptions {
  category?: Category;
  contentModel?: ContentModel;
  /** Of an HTML element written as `<x />`. */
  isClosed?: boolean;
  ial?: AttributeList;
  /** A paragraph whose tags are not written. */
  transparent?: boolean;
  /** Of a header. */
  level?: number;
  /** A header's or a term's text, from which its id is made. */
  rawText?: string;
  alignment?: CellAlignment[];
  /** Of a code block, with the options that may follow it: `php?start_inline=1`. */
  language?: string;
  /** An entity as it was written. */
  original?: string;
  /** A footnote's name. */
  name?: string;
  firstAsPara?: boolean;
  /** The output formats a raw piece is meant for; none means all. */
  formats?: string[];
}

export interface Element {
  type: ElementType;
  /** Its text, an HTML element's name, or what an end-of-block marker stands for. */
  value: string | undefined;
  attr: Map<string, string>;
  options: ElementOptions;
  children: Element[];
  entity?: Entity;
  /** What a footnote says. */
  footnote?: Element;
}

/** A new element without children. */
export function element(type: ElementType, value?: string, options: ElementOptions = {}): Element {
  return { type, value, attr: new Map(), options, children: [] };
}

const CATEGORY: Partial<Record<ElementType, Category>> = {
  ...Object.fromEntries(
    [
      "blank",
      "p",
      "header",
      "blockquote",
      "codeblock",
      "ul",
      "ol",
      "li",
      "dl",
      "dt",
      "dd",
      "table",
      "td",
      "hr",
    ].map((type) => [type, "block"]),
  ),
  ...Object.fromEntries(
    [
      "text",
      "a",
      "br",
      "img",
      "codespan",
      "footnote",
      "em",
      "strong",
      "entity",
      "typographic_sym",
      "smart_quote",
      "abbreviation",
    ].map((type) => [type, "span"]),
  ),
};

/** Whether `el` stands among blocks or within a line; nothing for parts of a table and the root. */
export function category(el: Element): Category | undefined {
  return CATEGORY[el.type] ?? el.options.category;
}
