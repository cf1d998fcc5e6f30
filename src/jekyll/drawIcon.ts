import type { DefaultTreeAdapterTypes } from "parse5";
import { iconFromClasses } from "../look/iconFromClasses.ts";
import { findIcon } from "../look/icons.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** An icon as the page's style sheet draws it, or the name of one that the theme does not have. */
export interface DrawnIcon {
  css?: string;
  missing?: string;
}

/**
 * Draws an icon of Font Awesome or Academicons (`<i class="fab fa-github"></i>`) without its font: the drawing is a mask
 * in the page's style sheet, in the colour of the text, so that the element stays as it is.
 */
export function drawIcon(node: Element): DrawnIcon {
  if (node.tagName !== "i" && node.tagName !== "span") return {};
  if (node.childNodes.some((child) => !("value" in child) || child.value.trim() !== "")) return {};
  const classes = node.attrs.find(({ name }) => name === "class");
  const name = classes && iconFromClasses(classes.value);
  if (!classes || name === undefined) return {};
  const icon = findIcon(name);
  if (!icon) return { missing: classes.value };
  const drawn = `icon-${icon.id.replace(":", "-")}`;
  classes.value += ` drawn-icon ${drawn}`;
  if (!node.attrs.some(({ name: key }) => key.startsWith("aria-"))) {
    node.attrs.push({ name: "aria-hidden", value: "true" });
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${icon.viewBox}">${icon.body}</svg>`;
  return { css: `.${drawn} { --drawing: url("data:image/svg+xml,${encode(svg)}"); }` };
}

/** As much of an address is escaped as a style sheet needs (https://www.rfc-editor.org/rfc/rfc2397). */
function encode(svg: string): string {
  return svg.replaceAll('"', "'").replace(/[%#<>{}]/g, (character) => encodeURIComponent(character));
}
