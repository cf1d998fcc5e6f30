/** What a page of the theme does to single elements: it draws icons, marks dates, underlines links, mends roles and colours. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { formatDate } from "../dates/formatDate.ts";
import { readDate } from "../dates/readDate.ts";
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

/**
 * Makes a date tag of code at the head of a paragraph or an item, which is how such pages write their dates. One that is
 * a single time becomes `<time>`, with what a machine reads; its text stays as it was written.
 */
export function markDateTag(node: Element, language: string): void {
  const around = node.parentNode;
  if (node.tagName !== "code" || !around || !["p", "li", "dd"].includes(around.nodeName)) return;
  if (around.childNodes.find((child) => !isBlank(child)) !== node) return;
  addClass(node, "date-tag");
  const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  const { parts } = formatDate(readDate(text, language), language);
  const datetime = parts.length === 1 ? parts[0]?.datetime : undefined;
  if (datetime === undefined) return;
  Object.assign(node, { tagName: "time", nodeName: "time" });
  node.attrs.push({ name: "datetime", value: datetime });
}

/**
 * Gives a link back its underline where its colour alone would tell it from the text on its line, which not everyone
 * sees (WCAG 2.2, success criterion 1.4.1). A link with a line to itself, as titles have, or without a colour of its own
 * stays as its owner wants it.
 */
export function underlineInText(node: Element, siblings: Node[], at: number): void {
  const style = attributeOf(node, "style");
  if (node.tagName !== "a" || !style || !/(?:^|;)\s*color\s*:/i.test(style.value)) return;
  const isText = (other: Node) => "value" in other && /[\p{L}\p{N}]/u.test(other.value);
  const isAmongText = [-1, 1].some((step) => {
    let other = siblings[at + step];
    for (let i = at; other && other.nodeName !== "br" && !isText(other); i += step)
      other = siblings[i + step];
    return other && isText(other);
  });
  const none = /(^|;)\s*text-decoration(?:-line)?\s*:\s*none\s*(?:!important\s*)?(?=;|$)/gi;
  if (isAmongText) style.value = style.value.replace(none, "$1").replace(/;\s*$/, "");
}

/**
 * kramdown gives footnotes the roles of an older standard: a reference's belongs on its link, and that of a single note
 * is deprecated (https://www.w3.org/TR/dpub-aria-1.1/#doc-endnote).
 */
export function mendRoles(node: Element): void {
  const role = attributeOf(node, "role");
  const isReference = node.tagName === "sup" && role?.value === "doc-noteref";
  if (!role || (!isReference && role.value !== "doc-endnote")) return;
  node.attrs = node.attrs.filter((attribute) => attribute !== role);
  const link = node.childNodes.find((child) => child.nodeName === "a");
  if (isReference && link && "attrs" in link) link.attrs.push(role);
}

/** The colours around an element, in the light and in the dark; their `background` is what text stands on. */
export type Backdrop = Record<"light" | "dark", ColorTokens>;

const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:([^;]*)/gi;
const COLOR = /(^|;)\s*color\s*:\s*([^;!]*[^;!\s])/gi;

/**
 * Corrects the colours that an element has in `style`, `color` and `bgcolor`, so that its text can be read in the light
 * and in the dark; one without either keeps what it has. `<font color>` becomes a style, which can tell the two apart.
 *
 * @returns the colours around what stands inside
 */
export function correctColors(node: Element, around: Backdrop): Backdrop {
  const take = (attribute: string) => {
    const value = attributeOf(node, attribute)?.value.trim();
    node.attrs = node.attrs.filter(({ name }) => name !== attribute);
    return value;
  };
  const [background, color, style] = ["bgcolor", "color", "style"].map(take);
  const declarations = [
    ...(background && readColor(background) ? [`background-color: ${withHash(background)}`] : []),
    ...(color && readColor(color) ? [`color: ${withHash(color)}`] : []),
    ...(style ? [style] : []),
  ].join("; ");
  if (declarations === "") return around;

  const own = [...declarations.matchAll(BACKGROUND)].map(([, value = ""]) => opaqueColor(value)).at(-1);
  const inside = own ? onBackground(around.light, own) : around;
  const tokens = Object.entries(own ? inside.light : {}).map(([name, value]) => `--vitae-${name}: ${value}`);
  if (own && declarations.search(COLOR) < 0) tokens.push(`color: ${inside.light.text ?? "#000"}`);
  const correct = (_: string, start: string, value: string) => `${start}color: ${readable(value, inside)}`;
  const value = [...tokens, declarations.replace(COLOR, correct)].join("; ");
  node.attrs.push({ name: "style", value });
  return inside;
}

const withHash = (color: string) => (/^[0-9a-f]{3,8}$/i.test(color) ? `#${color}` : color);

/** A page has the same few colours many times. */
const corrected = remembered((pair) => correctColor(...(JSON.parse(pair) as [string, string])));

/** A colour that can be read in both lights; what is no colour (`inherit`) stays. */
function readable(color: string, { light, dark }: Backdrop): string {
  const backgrounds = [light.background ?? "#fff", dark.background ?? "#000"];
  const [inLight, inDark] = backgrounds.map((background) => corrected(JSON.stringify([color, background])));
  if (!inLight || !inDark) return color;
  return inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`;
}

/** All colours of the theme as they can be read on a background of the owner's, which is the same in the dark. */
function onBackground(tokens: ColorTokens, background: string): Backdrop {
  const on: ColorTokens = { ...tokens };
  for (const [name, color] of Object.entries(on)) on[name] = correctColor(color, background) ?? color;
  return { light: { ...on, background }, dark: { ...on, background } };
}

/** The colour in a background, where it has one that covers what is behind. */
function opaqueColor(background: string): string | undefined {
  const words = background.match(/#[0-9a-f]+|[a-z-]+\([^)]*\)|[a-z]+/gi) ?? [];
  return words.find((word) => word.toLowerCase() !== "transparent" && readColor(word) !== undefined);
}
