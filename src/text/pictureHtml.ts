import { attributesHtml } from "./attributesHtml.ts";
import type { Attributes, Inline, Picture } from "./nodes.ts";
import { percentOf, shownSizes, shownWidth, widthClass } from "./pictureWidths.ts";
import { siteUrl } from "./siteUrl.ts";

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
  const classes = [written, percent === undefined ? undefined : widthClass(percent)]
    .filter(Boolean)
    .join(" ");
  const sizes = picture ? shownSizes(node.attributes, picture.width) : "";
  const srcset = (copies: Picture["webp"]) =>
    copies.map((copy) => `${siteUrl(copy.url, root)} ${copy.width}w`).join(", ");
  const attributes: Attributes = {
    src: siteUrl(node.url, root),
    ...(picture?.own.length ? { srcset: srcset(ownCopies(node, picture)), sizes } : {}),
    alt: node.alt,
    ...(node.title ? { title: node.title } : {}),
    ...sizeOf(picture, percent === undefined ? width : ""),
    ...own,
    ...(classes ? { class: classes } : {}),
    decoding: "async",
  };
  const image = `<img${attributesHtml(attributes)}>`;
  if (!picture?.webp.length) return image;
  const source = attributesHtml({ type: "image/webp", srcset: srcset(picture.webp), sizes });
  return `<picture><source${source}>${image}</picture>`;
}

/** A picture that is no wider than a screen may want is the last of its copies. */
function ownCopies({ url, attributes }: Extract<Inline, { type: "image" }>, { own, width }: Picture) {
  return width <= 2 * shownWidth(attributes, width) ? [...own, { url, width }] : own;
}

/** A width in pixels keeps the picture's proportions. */
function sizeOf(picture: Picture | undefined, width: string): Attributes {
  if (!picture) return width ? { width } : {};
  const shown = Number.parseInt(width, 10) || picture.width;
  return { width: String(shown), height: String(Math.round((shown * picture.height) / picture.width)) };
}
