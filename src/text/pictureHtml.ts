import { filled } from "../filled.ts";
import { siteUrl } from "./address.ts";
import { attributesHtml } from "./escape.ts";
import type { Attributes, Inline, Node, Picture } from "./nodes.ts";

/**
 * Writes a picture with its size, so that nothing moves when it arrives, and with the copies a browser may take
 * instead. A width in per cent is of the column. It is not loaded lazily: a page that is printed before its reader has
 * come to its end would show a gap.
 *
 * @param picture what is known of it, where it is a file of the site
 */
export function pictureHtml(
  node: Extract<Inline, { type: "image" }>,
  root: string,
  picture: Picture | undefined,
): string {
  const { width = "", class: written, ...own } = node.attributes ?? {};
  const percent = percentOf(node.attributes);
  const classes = [written, percent === undefined ? undefined : widthClass(percent)];
  const sizes = picture ? shownSizes(node.attributes, picture.width) : "";
  const srcset = (copies: Picture["webp"]) =>
    copies.map((copy) => `${siteUrl(copy.url, root)} ${copy.width}w`).join(", ");
  // A picture that is no wider than a screen may want is the last of its copies.
  const isSmall = picture && picture.width <= 2 * shownWidth(node.attributes, picture.width);
  const whole = isSmall ? [{ url: node.url, width: picture.width }] : [];
  const attributes: Attributes = {
    src: siteUrl(node.url, root),
    ...(picture?.own.length ? { srcset: srcset([...picture.own, ...whole]), sizes } : {}),
    alt: node.alt,
    ...filled({ title: node.title }),
    ...sizeOf(picture, percent === undefined ? width : ""),
    ...own,
    ...filled({ class: classes.filter(Boolean).join(" ") }),
    decoding: "async",
  };
  const image = `<img${attributesHtml(attributes)}>`;
  if (!picture?.webp.length) return image;
  const source = attributesHtml({ type: "image/webp", srcset: srcset(picture.webp), sizes });
  return `<picture><source${source}>${image}</picture>`;
}

/** A width in pixels keeps the picture's proportions. */
function sizeOf(picture: Picture | undefined, width: string): Attributes {
  if (!picture) return filled({ width });
  const shown = Number.parseInt(width, 10) || picture.width;
  return { width: String(shown), height: String(Math.round((shown * picture.height) / picture.width)) };
}

/** How wide the text grows, in CSS pixels: `--vitae-measure` in `assets/css/tokens.css`. */
const COLUMN = 704;

/** What is free at both sides of a narrow page: twice `--vitae-margin`. */
const MARGINS = 32;

/** The share of the column, in per cent, that `![…](…){width=59%}` asks for. */
function percentOf(attributes: Attributes | undefined): number | undefined {
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(attributes?.width ?? "") ?? [];
  return percent === undefined ? undefined : Number(percent);
}

/** The most CSS pixels in which a picture is shown; `natural` is its own width. */
export function shownWidth(attributes: Attributes | undefined, natural = COLUMN): number {
  const percent = percentOf(attributes);
  const asked = Number.parseInt(attributes?.width ?? "", 10) || natural;
  const wanted = percent === undefined ? asked : (COLUMN * percent) / 100;
  return Math.ceil(Math.max(1, Math.min(wanted, COLUMN)));
}

/** The same for HTML's `sizes`, which knows how wide the window is. */
function shownSizes(attributes: Attributes | undefined, natural: number): string {
  const percent = percentOf(attributes) ?? 100;
  const margins = Math.round((MARGINS * percent) / 100);
  return `min(${shownWidth(attributes, natural)}px, ${percent}vw - ${margins}px)`;
}

/** HTML's own `width` is in pixels, so a share of the column is a class: `width-59`. */
function widthClass(percent: number): string {
  return `width-${String(percent).replace(".", "-")}`;
}

/** The rules of those classes that the pictures of texts have. */
export function widthRules(nodes: readonly Node[]): string {
  const asked = nodes.map((node) => (node.type === "image" ? percentOf(node.attributes) : undefined));
  const percents = new Set(asked.filter((percent) => percent !== undefined));
  return [...percents].map((percent) => `.${widthClass(percent)}{width:${percent}%}`).join("");
}
