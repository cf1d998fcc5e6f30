import { decodeHTMLStrict } from "entities";
import type { Cursor } from "./cursor.ts";
import type { Style } from "./styles.ts";

const entity = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/iy;

/** Reads `&amp;` and its like, which some databases leave in what they export; any other `&` is one. */
export function readEntity(cursor: Cursor): string {
  const found = cursor.match(entity);
  if (found === undefined) {
    cursor.offset++;
    return "&";
  }
  // What is no entity after all (`AT&T;`) stays as it is; control characters are left out.
  return decodeHTMLStrict(found).replace(/[\p{Cc}\ufffd]/gu, "");
}

const opening = /<(?:jats:)?(?:i|em|italic|b|strong|bold|sub|inf|sup|scp|sc)>/iy;
/** Tags that say nothing about how their text looks; those of paragraphs part words. */
const meaningless = /<\/?(?:span|(?:jats|mml):[a-z][a-z-]*)(?:\s[^<>]{0,200})?\/?>/iy;
const parting = /<\/?(?:jats:)?(?:p|div|title|sec|section)(?:\s[^<>]{0,200})?>/iy;
const lineBreak = /<br ?\/?>/iy;
const styles: Record<string, Style> = {
  i: "emphasis",
  em: "emphasis",
  italic: "emphasis",
  b: "strong",
  strong: "strong",
  bold: "strong",
  sub: "subscript",
  inf: "subscript",
  sup: "superscript",
  scp: "smallcaps",
  sc: "smallcaps",
};

/**
 * Reads the tags that publishers and databases leave in titles: `CO<sub>2</sub>`, `<jats:p>`. Of those that say how text
 * looks the look is kept, of others the text; anything else that looks like a tag is text.
 */
export function readTag(cursor: Cursor): "break" | { style: Style; inside: string } | string {
  if (cursor.match(lineBreak)) return "break";
  const { offset } = cursor;
  const open = cursor.match(opening);
  const name = open?.slice(1, -1) ?? "";
  const inside = open === undefined ? undefined : cursor.until(`</${name}>`);
  const style = styles[name.toLowerCase().replace("jats:", "")];
  if (inside !== undefined && style !== undefined) return { style, inside };
  cursor.offset = offset;
  if (cursor.match(parting)) return " ";
  if (cursor.match(meaningless)) return "";
  cursor.offset++;
  return "<";
}
