import { decodeHTML } from "entities";

/** A comment, what is not shown, or a tag: each character can be read in one way only, so that this takes time in proportion. */
const token =
  /<!--.*?(?:-->|$)|<(script|style|template)\b.*?(?:<\/\1\s*>|$)|<\/?([a-z!?][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gis;
const breaks = /^(?:br|p|div|li|tr|h[1-6]|dt|dd|figure|figcaption|summary|details)$/i;
const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/** The text of a piece of HTML that an owner wrote: line breaks where the page has them, pictures by their `alt`. */
export function htmlToPlain(html: string): string {
  const text = html.replace(token, (_, _hidden, name: string = "", attributes: string = "") => {
    if (breaks.test(name)) return "\n";
    if (!/^img$/i.test(name)) return "";
    const [, quoted, single, bare] = alternative.exec(attributes) ?? [];
    return quoted ?? single ?? bare ?? "";
  });
  return decodeHTML(text).replace(/\n{3,}/g, "\n\n");
}
