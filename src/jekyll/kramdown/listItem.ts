/** What the items of all kinds of lists have in common. */
import { attributeList, parseAttributeList } from "./attributes.ts";
import type { Element } from "./element.ts";
import {
  ALD_ANY_CHARS,
  ALD_ID_NAME,
  BLANK_LINES,
  IAL_BLOCK,
  LAZY_END_HTML_START,
  LAZY_END_HTML_STOP,
  listStart,
} from "./patterns.ts";
import { NOT_SPACE, re, SPACE } from "./ruby.ts";
import type { Scanner } from "./scanner.ts";

const ITEM_IAL = String.raw`^${SPACE}*(?:\{:(?!(?:${ALD_ID_NAME})?:|/)(${ALD_ANY_CHARS}+)\})${SPACE}*`;
const ITEM_IAL_RE = re(ITEM_IAL);
const ITEM_IAL_ONLY = re(`^(?:${ITEM_IAL})?${SPACE}*\\n`);

/** A list item's first line, and how the lines that belong to it look. */
export interface FirstLine {
  content: string;
  indentation: number;
  indented: RegExp;
  lazy: RegExp;
  indent: RegExp;
}

/** Reads what follows an item's marker on its line. */
export function firstLine(markerLength: number, text: string): FirstLine {
  let content = text;
  let indentation = markerLength;
  if (ITEM_IAL_ONLY.test(content)) {
    indentation = 4;
  } else {
    while (/^ *\t/.test(content)) {
      const column = (/^ */.exec(content)?.[0].length ?? 0) + indentation;
      content = content.replace(
        /^( *)(\t+)/,
        (_, spaces: string, tabs: string) => spaces + " ".repeat(4 - (column % 4) + (tabs.length - 1) * 4),
      );
    }
    indentation += /^ */.exec(content)?.[0].length ?? 0;
  }
  const tabs = Math.floor(indentation / 4);
  const step = String.raw`(?:\t| {4})`;
  return {
    content: content.replace(re(`^${SPACE}*`), ""),
    indentation,
    indented: re(`^(?:${step}{${tabs}} {${indentation % 4}}|${step}{${tabs + 1}}).*${NOT_SPACE}.*\\n`),
    lazy: re(
      `(?!^ {0,${Math.min(indentation, 3)}}(?:${IAL_BLOCK}|${LAZY_END_HTML_STOP}|${LAZY_END_HTML_START})).*${NOT_SPACE}.*\\n`,
    ),
    indent: re(`^ {${indentation}}`),
  };
}

/** Takes an attribute list from the head of an item's text. */
export function takeIal(el: Element, text: string): string {
  return text.replace(ITEM_IAL_RE, (_, list: string) => {
    el.options.ial ??= attributeList();
    parseAttributeList(list, el.options.ial);
    return "";
  });
}

/** How the next item of the same list begins: it may be indented less far than the text of this one. */
export const nextStart = (type: "ul" | "ol" | "dl", indentation: number) =>
  listStart(type, indentation >= 1 && indentation <= 3 ? indentation - 1 : 3);

const expandTabs = (line: string) => line.replace(/^\t+/, (tabs) => "    ".repeat(tabs.length));

/** The next line of the item whose first line is `line`, or the blank lines that follow; nothing where the item ends. */
export function itemLine(
  source: Scanner,
  line: FirstLine,
  afterBlank: boolean,
): { text: string; isBlank: boolean } | undefined {
  const text = source.scan(line.indented) ?? (afterBlank ? undefined : source.scan(line.lazy));
  if (text !== undefined) return { text: expandTabs(text), isBlank: false };
  const blank = source.scan(BLANK_LINES);
  return blank === undefined ? undefined : { text: blank, isBlank: true };
}
