/** What a page of the theme does to single elements: it draws icons, marks dates, underlines links, mends roles. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { formatDate } from "../dates/formatDate.ts";
import { readDate } from "../dates/readDate.ts";
import { iconFromClasses } from "../style/iconFromClasses.ts";
import { findIcon } from "../text/icons.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const attributeOf = (node: Element, name: string) => node.attrs.find((attribute) => attribute.name === name);

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
  classes.value += ` drawn-icon ${drawn}`;
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
  const classes = attributeOf(node, "class");
  if (classes) classes.value += " date-tag";
  else node.attrs.push({ name: "class", value: "date-tag" });
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
