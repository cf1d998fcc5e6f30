import type { Element } from "./element.ts";
import { htmlAttributes } from "./escape.ts";
import { HTML_ELEMENTS_WITHOUT_BODY } from "./htmlModel.ts";
import { chomp } from "./ruby.ts";
import { blockTag, entityHtml, outerTag, type Writer } from "./writer.ts";

/** Stand where the table of contents and the footnotes go until all of them are known; no text holds them. */
export const TOC_PLACE = "\0toc\0";
export const FOOTNOTES_PLACE = "\0footnotes\0";

/** A paragraph; only what is in it where the list around it is tight, and a figure where it is a picture that stands alone. */
export function writeParagraph(writer: Writer, el: Element, indent: number): string {
  if (el.options.transparent) return writer.inner(el, indent);
  const only = el.children.length === 1 ? el.children[0] : undefined;
  const isFigure = only?.type === "img" && only.options.ial?.references.includes("standalone");
  if (only && isFigure) return writeFigure(el, only, indent);
  return blockTag("p", el.attr, writer.inner(el, indent), indent);
}

function writeFigure(el: Element, image: Element, indent: number): string {
  const attr = new Map(el.attr);
  const imageAttr = new Map(image.attr);
  for (const key of ["class", "id"]) {
    const value = imageAttr.get(key);
    if (value === undefined || attr.has(key)) continue;
    attr.set(key, value);
    imageAttr.delete(key);
  }
  const space = " ".repeat(indent + 2);
  const caption = imageAttr.get("alt") ?? "";
  const body = `${space}<img${htmlAttributes(imageAttr)} />\n${space}<figcaption>${caption}</figcaption>\n`;
  return outerTag("figure", attr, body, indent);
}

/** A heading with its id; noted for the table of contents, if that lists its level. */
export function writeHeader(writer: Writer, el: Element, indent: number): string {
  const attr = new Map(el.attr);
  const { options } = writer;
  const level = el.options.level ?? 1;
  if (options.auto_ids && !attr.has("id")) attr.set("id", generateId(writer, el.options.rawText ?? ""));
  const id = attr.get("id");
  const isListed = options.toc_levels.includes(level) && !/(?<!\w)no_toc(?!\w)/.test(attr.get("class") ?? "");
  if (id !== undefined && isListed) writer.toc.push({ level, id, children: el.children });
  const shown = Math.max(1, Math.min(6, level + options.header_offset));
  return blockTag(`h${shown}`, attr, writer.inner(el, indent), indent);
}

function basicId(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/gm, "")
    .replace(/[^a-zA-Z0-9 -]/g, "")
    .replace(/ /g, "-")
    .toLowerCase();
}

function generateId(writer: Writer, text: string): string {
  const id = basicId(text) || "section";
  const count = writer.usedIds.get(id);
  writer.usedIds.set(id, count === undefined ? 0 : count + 1);
  return writer.options.auto_id_prefix + (count === undefined ? id : `${id}-${count + 1}`);
}

/** A list, or the place of the table of contents or of the footnotes, if it is marked as one. */
export function writeList(writer: Writer, el: Element, indent: number): string {
  const references = el.options.ial?.references ?? [];
  if (!writer.tocList && references.includes("toc")) {
    writer.tocList = el;
    return TOC_PLACE;
  }
  if (!writer.footnotesPlaced && references.includes("footnotes")) {
    writer.footnotesPlaced = true;
    return FOOTNOTES_PLACE;
  }
  return outerTag(el.type, el.attr, writer.inner(el, indent), indent);
}

/** An item of a list, or what a definition list says of a term; in one line where the list is tight. */
export function writeItem(writer: Writer, el: Element, indent: number): string {
  const body = writer.inner(el, indent);
  const first = el.children[0];
  const isTight = !first || (first.type === "p" && first.options.transparent === true);
  const end = isTight && !body.endsWith("\n") ? "" : " ".repeat(indent);
  return blockTag(el.type, el.attr, `${isTight ? "" : "\n"}${body}${end}`, indent);
}

/** A term of a definition list, with an id where the list asks for ids. */
export function writeTerm(writer: Writer, el: Element, indent: number): string {
  const attr = new Map(el.attr);
  const references = writer.stack.at(-1)?.options.ial?.references ?? [];
  const auto = references.map((name) => /^auto_ids(?:-([\w-]+))?/.exec(name)).find((match) => match !== null);
  if (!attr.has("id") && auto) {
    attr.set("id", `${auto[1] ?? ""}${basicId(el.options.rawText ?? "")}`.trimStart());
  }
  return blockTag("dt", attr, writer.inner(el, indent), indent);
}

/** A cell of a table, set to the side that its column is. */
export function writeCell(writer: Writer, el: Element, indent: number): string {
  const [table, part, row] = writer.stack.slice(-3);
  const body = writer.inner(el, indent);
  const alignment = table?.options.alignment?.[row?.children.indexOf(el) ?? -1] ?? "default";
  const attr = new Map(el.attr);
  if (alignment !== "default") {
    const before = attr.get("style");
    attr.set("style", `${before === undefined ? "" : `${before}; `}text-align: ${alignment}`);
  }
  const space = entityHtml(writer, { codePoint: 160, name: "nbsp" });
  return blockTag(part?.type === "thead" ? "th" : "td", attr, body === "" ? space : body, indent);
}

/** Whether what is being written stands in HTML that is kept as it is. */
export function isInRaw(writer: Writer): boolean {
  const parent = writer.stack.at(-1);
  return parent?.type === "html_element" && parent.options.contentModel === "raw";
}

/** An HTML element of the page, as kramdown writes it back. */
export function writeHtmlElement(writer: Writer, el: Element, indent: number): string {
  const body = writer.inner(el, indent);
  const name = el.value ?? "";
  const open = `<${name}${htmlAttributes(el.attr)}`;
  const isVoid = HTML_ELEMENTS_WITHOUT_BODY.has(name);
  if (el.options.category === "span") {
    return body === "" && isVoid ? `${open} />` : `${open}>${body}</${name}>`;
  }
  const space = " ".repeat(indent);
  let html: string;
  if (el.options.isClosed && el.options.contentModel === "raw") html = `${open} />`;
  else if (body !== "" && el.options.contentModel !== "block") html = `${open}>${body}</${name}>`;
  else if (body !== "") html = `${open}>\n${chomp(body)}\n${space}</${name}>`;
  else html = isVoid ? `${open} />` : `${open}></${name}>`;
  return isInRaw(writer) ? html : `${space}${html}\n`;
}
