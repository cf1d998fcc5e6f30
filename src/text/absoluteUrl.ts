/**
 * The whole address of a link as it must stand outside the site: in a card, in JSON Resume; in the characters that RFC 3986
 * allows. An address within the site counts from its root, as `siteUrl` reads it. `undefined` where the site's own
 * address is needed and not known, or the link is no address at all.
 * @param site the site's address without a slash at its end
 */
export function absoluteUrl(url: string, site: string | undefined): string | undefined {
  if (URL.canParse(url)) return isWritten(url) ? url : new URL(url).href;
  const base = site === undefined ? undefined : `${site}/`;
  const fromRoot = url.replace(/^\/(?!\/)/, "./");
  return URL.canParse(fromRoot, base) ? new URL(fromRoot, base).href : undefined;
}

/** Whether nothing in an address needs to be written in another way. */
function isWritten(url: string): boolean {
  return /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(url);
}
