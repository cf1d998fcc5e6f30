/** Schemes that links of a `.bib` file may have. */
const safe = /^(?:https?|mailto|ftp):/i;

/**
 * The address as it may stand in a link; `undefined` where its scheme is none that a paper needs (`javascript:`,
 * `data:` …). Addresses within the site pass, and `example.org/paper` gets the scheme it lacks. Characters that
 * browsers drop from addresses are dropped before the scheme is looked at.
 */
export function safeUrl(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const unwanted = /[\r\n]\s*|[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;
  const url = address.replaceAll(unwanted, "").trim().replaceAll(" ", "%20");
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
