import type { Element } from "./element.ts";
import { escapeHtml, htmlAttributes } from "./escape.ts";
import { footnoteMark, footnotes } from "./footnotes.ts";
import { mathMl } from "./mathMl.ts";
import type { KramdownDocument } from "./parse.ts";
import { tocTree } from "./toc.ts";
import {
  FOOTNOTES_PLACE,
  isInRaw,
  TOC_PLACE,
  writeCell,
  writeHeader,
  writeHtmlElement,
  writeItem,
  writeList,
  writeParagraph,
  writeTerm,
} from "./writeBlocks.ts";
import { writeCodeBlock, writeCodeSpan } from "./writeCode.ts";
import { entityHtml, namedEntityHtml, outerTag, tag, type Writer } from "./writer.ts";

/** Writes a document as HTML, as kramdown's own converter does, indentation included; formulas become MathML. */
export function kramdownToHtml({ root, options, abbreviations }: KramdownDocument): string {
  const writer: Writer = {
    options,
    abbreviations,
    stack: [],
    toc: [],
    footnotesPlaced: false,
    footnotes: new Map(),
    usedIds: new Map(),
    write: (el, indent) => write(writer, el, indent),
    inner: (el, indent) => inner(writer, el, indent),
  };
  let html = inner(writer, root, -2);
  const notes = footnotes(writer);
  html = writer.footnotesPlaced ? html.replace(FOOTNOTES_PLACE, () => notes) : html + notes;
  if (writer.tocList) {
    const tree = tocTree(writer.toc, writer.tocList);
    html = html.replace(TOC_PLACE, () => (tree.children.length > 0 ? write(writer, tree, 0) : ""));
  }
  return html;
}

function inner(writer: Writer, el: Element, indent: number): string {
  writer.stack.push(el);
  const html = el.children.map((child) => write(writer, child, indent + 2)).join("");
  writer.stack.pop();
  return html;
}

function write(writer: Writer, el: Element, indent: number): string {
  switch (el.type) {
    case "blank":
      return "\n";
    case "text":
      return text(writer, el.value ?? "");
    case "p":
      return writeParagraph(writer, el, indent);
    case "codeblock":
      return writeCodeBlock(writer, el, indent);
    case "header":
      return writeHeader(writer, el, indent);
    case "hr":
      return `${" ".repeat(indent)}<hr${htmlAttributes(el.attr)} />\n`;
    case "ul":
    case "ol":
      return writeList(writer, el, indent);
    case "blockquote":
    case "dl":
    case "table":
    case "thead":
    case "tbody":
    case "tfoot":
    case "tr":
      return outerTag(el.type, el.attr, inner(writer, el, indent), indent);
    case "li":
    case "dd":
      return writeItem(writer, el, indent);
    case "dt":
      return writeTerm(writer, el, indent);
    case "td":
      return writeCell(writer, el, indent);
    case "html_element":
      return writeHtmlElement(writer, el, indent);
    case "xml_comment": {
      const isOwnLine = el.options.category === "block" && !isInRaw(writer);
      return isOwnLine ? `${" ".repeat(indent)}${el.value}\n` : (el.value ?? "");
    }
    case "comment": {
      const comment = `<!-- ${el.value} -->`;
      return el.options.category === "block" ? `${" ".repeat(indent)}${comment}\n` : comment;
    }
    case "br":
      return "<br />";
    case "a":
    case "em":
    case "strong":
      return tag(el.type, el.attr, inner(writer, el, indent));
    case "img":
      return `<img${htmlAttributes(el.attr)} />`;
    case "codespan":
      return writeCodeSpan(writer, el);
    case "footnote":
      return footnoteMark(writer, el);
    case "raw":
      return raw(el);
    case "entity":
      return el.entity ? entityHtml(writer, el.entity, el.options.original) : "";
    case "typographic_sym":
      return symbol(writer, el.value ?? "");
    case "smart_quote":
      return smartQuote(writer, el.value ?? "");
    case "math":
      return mathMl(el);
    case "abbreviation":
      return abbreviation(writer, el);
    default:
      return inner(writer, el, indent);
  }
}

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const CJK_BREAK = new RegExp(`(?<=[${CJK}])\\n(?=[${CJK}])`, "gu");

function text({ options }: Writer, value: string): string {
  const html = escapeHtml(value, "text");
  return options.remove_line_breaks_for_cjk ? html.replace(CJK_BREAK, "") : html;
}

function raw({ value = "", options }: Element): string {
  const { formats = [], category } = options;
  if (formats.length > 0 && !formats.includes("html")) return "";
  return category === "block" ? `${value}\n` : value;
}

function symbol(writer: Writer, name: string): string {
  const own = writer.options.typographic_symbols[name];
  if (own !== undefined) return escapeHtml(own, "text");
  const space = namedEntityHtml(writer, "nbsp");
  if (name === "laquo_space") return namedEntityHtml(writer, "laquo") + space;
  if (name === "raquo_space") return space + namedEntityHtml(writer, "raquo");
  return namedEntityHtml(writer, name);
}

function smartQuote(writer: Writer, name: string): string {
  const index = ["lsquo", "rsquo", "ldquo", "rdquo"].indexOf(name);
  return namedEntityHtml(writer, writer.options.smart_quotes[index] ?? name);
}

function abbreviation(writer: Writer, el: Element): string {
  const definition = writer.abbreviations.get(el.value ?? "");
  const attr = new Map(definition?.mark.attr);
  if (definition && definition.title !== "") attr.set("title", definition.title);
  return tag("abbr", attr, el.value ?? "");
}
