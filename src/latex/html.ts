import type { Cursor } from "./cursor.ts";
import type { Style } from "./styles.ts";

const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/y;
const characters: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Reads `&amp;` and its like, which some databases leave in what they export; any other `&` is one. */
export function readEntity(cursor: Cursor): string {
  const found = cursor.match(entity);
  if (found === undefined) {
    cursor.offset++;
    return "&";
  }
  const name = found.slice(1, -1);
  if (!name.startsWith("#")) return characters[name] ?? found;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "";
}

const opening = /<(?:i|em|b|strong|sub|sup|scp)>/iy;
const lineBreak = /<br ?\/?>/iy;
const styles: Record<string, Style> = {
  i: "emphasis",
  em: "emphasis",
  b: "strong",
  strong: "strong",
  sub: "subscript",
  sup: "superscript",
  scp: "smallcaps",
};

/**
 * Reads the few tags, all without attributes, that publishers leave in titles: `CO<sub>2</sub>`. Anything else that looks
 * like a tag is text.
 */
export function readTag(cursor: Cursor): "break" | { style: Style; inside: string } | string {
  if (cursor.match(lineBreak)) return "break";
  const { offset } = cursor;
  const open = cursor.match(opening);
  const name = open?.slice(1, -1).toLowerCase() ?? "";
  const inside =
    open === undefined ? undefined : (cursor.until(`</${name}>`) ?? cursor.until(`</${name.toUpperCase()}>`));
  const style = styles[name];
  if (inside !== undefined && style !== undefined) return { style, inside };
  cursor.offset = offset + 1;
  return "<";
}
