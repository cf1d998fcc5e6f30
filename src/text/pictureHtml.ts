import { siteUrl } from "../pages/siteUrl.ts";
import { percentOf, widthClass } from "../pictures/widths.ts";
import { attributesHtml } from "./attributesHtml.ts";
import type { Attributes, Inline } from "./nodes.ts";

/**
 * Writes a picture with its size, so that nothing moves when it arrives, and with the copies a browser may take
 * instead. A width in per cent is of the column. It is not loaded lazily: a page that is printed before its reader has
 * come to its end would show a gap.
 */
export function pictureHtml(node: Extract<Inline, { type: "image" }>, root: string): string {
  const { width = "", class: written, ...own } = node.attributes ?? {};
  const percent = percentOf(node.attributes);
  const classes = [written, percent === undefined ? undefined : widthClass(percent)]
    .filter(Boolean)
    .join(" ");
  const { picture } = node;
  const attributes: Attributes = {
    src: siteUrl(node.url, root),
    alt: node.alt,
    ...(node.title ? { title: node.title } : {}),
    ...sizeOf(picture, percent === undefined ? width : ""),
    ...own,
    ...(classes ? { class: classes } : {}),
    decoding: "async",
  };
  const image = `<img${attributesHtml(attributes)}>`;
  if (!picture?.sources.length) return image;
  const sizes = `(min-width: 48rem) ${Math.round((percent ?? 100) * 0.55)}vw, ${Math.round(percent ?? 100)}vw`;
  const sources = picture.sources.map(({ type, srcset }) => {
    const set = srcset
      .split(", ")
      .map((copy) => siteUrl(copy.replace(/^\/+/, ""), root))
      .join(", ");
    return `<source${attributesHtml({ type, srcset: set, sizes })}>`;
  });
  return `<picture>${sources.join("")}${image}</picture>`;
}

/** A width in pixels keeps the picture's proportions. */
function sizeOf(picture: { width: number; height: number } | undefined, width: string): Attributes {
  if (!picture) return width ? { width } : {};
  const shown = Number.parseInt(width, 10) || picture.width;
  return { width: String(shown), height: String(Math.round((shown * picture.height) / picture.width)) };
}
