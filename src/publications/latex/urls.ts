/** Schemes that links of a `.bib` file may have. */
const safe = /^(?:https?|mailto):/i;

/** An address without the characters that browsers drop from one, those that must be encoded encoded. */
export function cleanAddress(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const unwanted = /[\r\n]\s*|[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;
  return address
    .replaceAll(unwanted, "")
    .trim()
    .replaceAll(/[ "<>`\\]|[\ud800-\udfff]/gu, encode);
}

/** Lone halves of a character cannot be encoded. */
function encode(character: string): string {
  return /[\ud800-\udfff]/u.test(character) ? "" : encodeURIComponent(character);
}

/**
 * The address as it may stand in a link; `undefined` where its scheme is none that a paper needs (`javascript:`,
 * `data:` …). Addresses within the site pass, and `example.org/paper` gets the scheme it lacks.
 */
export function safeUrl(address: string): string | undefined {
  const url = cleanAddress(address);
  if (url === "") return undefined;
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/)/i.test(url)) return `https://${url}`;
  const scheme = /^[^/?#]*?:/.exec(url)?.[0];
  if (scheme !== undefined) return safe.test(url) ? url : undefined;
  return url;
}

/** Addresses are escaped for LaTeX by some and not by others: `\_`, `{\%}`, `\~{}`. */
export function unescapeUrl(address: string): string {
  return address
    .replaceAll(/\\textasciitilde(\{\}|\s|(?![a-zA-Z]))|\{?\\textasciitilde\}?|\\~(\{\})?|\$\\sim\$/g, "~")
    .replaceAll(/\\(?:textunderscore|_)(\{\})?/g, "_")
    .replaceAll(/\\([%&#${}^])/g, "$1")
    .replaceAll(/[{}\\]/g, "")
    .trim();
}
