/**
 * The whole address of a link as it must stand outside the site: in a card, in JSON Resume. `undefined` where the site's own
 * address is needed and not known, or the link is no address at all.
 * @param site the site's address without a slash at its end
 */
export function absoluteUrl(url: string, site: string | undefined): string | undefined {
  const base = site === undefined ? undefined : `${site}/`;
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}
