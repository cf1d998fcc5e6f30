import { decodeHTML } from "entities";

/** The text of a piece of HTML that an owner wrote: line breaks where the page has them, pictures by their `alt`. */
export function htmlToPlain(html: string): string {
  const text = html
    .replace(/<!--.*?(-->|$)|<(script|style|template)\b.*?(<\/\2\s*>|$)/gis, "")
    .replace(/<img\b[^>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/gi, (_, a, b, c) => a ?? b ?? c)
    .replace(
      /<(?:br|\/?(?:p|div|li|tr|h[1-6]|dt|dd|figure|figcaption|summary|details))\b(?:"[^"]*"|'[^']*'|[^>])*>/gi,
      "\n",
    )
    .replace(/<\/?[a-z!?](?:"[^"]*"|'[^']*'|[^>])*>/gi, "");
  return decodeHTML(text).replace(/\n{3,}/g, "\n\n");
}
