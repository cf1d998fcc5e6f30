/** What a page of the theme does to single elements: it draws icons, marks dates, underlines links, corrects colours. */
import type { DefaultTreeAdapterTypes } from "parse5";
import type { ColorTokens } from "../model/cv.ts";
import { remembered } from "../remembered.ts";
import { correctColor, readColor } from "../style/correctColor.ts";
import { iconFromClasses } from "../style/iconFromClasses.ts";
import { findIcon } from "../text/icons.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const attributeOf = (node: Element, name: string) => node.attrs.find((attribute) => attribute.name === name);

function addClass(node: Element, name: string): void {
  const classes = attributeOf(node, "class");
  if (classes) classes.value += ` ${name}`;
  else node.attrs.push({ name: "class", value: name });
}

const isBlank = (node: Node) => "value" in node && node.value.trim() === "";

/**
 * Draws an icon of Font Awesome or Academicons (`<i class="fab fa-github"></i>`) without its font: the drawing is a mask
 * in the page's style sheet, in the colour of the text, so that the element stays as it is.
 *
 * @returns the rule for the style sheet, or the classes of an icon that the theme does not have
 */
export function drawIcon(node: Element): { css?: string; missing?: string } {
  const classes = attributeOf(node, "class");
  if (!classes || !["i", "span"].includes(node.tagName) || !node.childNodes.every(isBlank)) return {};
  const name = iconFromClasses(classes.value);
  if (name === undefined) return {};
  const icon = findIcon(name);
  if (!icon) return { missing: classes.value };
  const drawn = `icon-${icon.id.replace(":", "-")}`;
  addClass(node, `drawn-icon ${drawn}`);
  const isNamed = node.attrs.some((attribute) => attribute.name.startsWith("aria-"));
  if (!isNamed) node.attrs.push({ name: "aria-hidden", value: "true" });
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${icon.viewBox}'>${icon.body.replaceAll('"', "'")}</svg>`;
  // As much of an address is escaped as a style sheet needs: https://www.rfc-editor.org/rfc/rfc2397.
  const address = `data:image/svg+xml,${svg.replace(/[%#<>{}]/g, encodeURIComponent)}`;
  return { css: `.${drawn} { --drawing: url("${address}"); }` };
}

/** Marks a date tag, which such pages write as code at the head of a paragraph or an item. */
export function markDateTag(node: Element): void {
  const around = node.parentNode;
  if (node.tagName !== "code" || !around || !["p", "li", "dd"].includes(around.nodeName)) return;
  if (around.childNodes.find((child) => !isBlank(child)) === node) addClass(node, "date-tag");
}

/**
 * Gives a link among text back its underline where the page takes it away: told by its colour alone, some do not see it
 * (https://www.w3.org/TR/WCAG22/#use-of-color).
 */
export function underlineInText(node: Element, siblings: Node[], at: number): void {
  const style = attributeOf(node, "style");
  if (node.tagName !== "a" || !style || !/(?:^|;)\s*color\s*:/i.test(style.value)) return;
  const isText = (other?: Node) => other && "value" in other && /[\p{L}\p{N}]/u.test(other.value);
  if (isText(siblings[at - 1]) || isText(siblings[at + 1]))
    style.value = style.value.replace(/;?\s*text-decoration(?:-line)?\s*:\s*none[^;]*/gi, "");
}

/** Colours of the theme, in the light and in the dark; their `background` is what text stands on. */
type Colors = Record<"light" | "dark", ColorTokens>;

const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:(?![^;]*url\()[^;]*/gi;
const COLOR = /(^|;)\s*color\s*:\s*([^;!]*[^;!\s])/gi;

/**
 * Corrects the colour that an element has in `style` or `color`, so that its text can be read in the light and in the dark,
 * and takes its background away. `<font color>` becomes a style, which can tell the two apart.
 */
export function correctColors(node: Element, colors: Colors): void {
  const take = (attribute: string) => {
    const value = attributeOf(node, attribute)?.value.trim();
    node.attrs = node.attrs.filter(({ name }) => name !== attribute);
    return value;
  };
  const [color, style] = ["color", "style", "bgcolor"].map(take);
  const declarations = [color && readColor(color) ? `color: ${color}` : "", style].filter(Boolean).join("; ");
  const correct = (_: string, start: string, value: string) => `${start}color: ${readable(value, colors)}`;
  const value = declarations.replace(BACKGROUND, "").replace(COLOR, correct);
  if (value !== "") node.attrs.push({ name: "style", value });
}

/** A page has the same few colours many times. */
const corrected = remembered((pair) => correctColor(...(JSON.parse(pair) as [string, string])));

/** A colour that can be read in both lights; what is no colour (`inherit`) stays. */
function readable(color: string, { light, dark }: Colors): string {
  const backgrounds = [light.background ?? "#fff", dark.background ?? "#000"];
  const [inLight, inDark] = backgrounds.map((background) => corrected(JSON.stringify([color, background])));
  if (!inLight || !inDark) return color;
  return inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`;
}
