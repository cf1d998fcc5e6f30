/**
 * The way from a page to the CV's root: `./` from `/`, `../../` from `/publications/qiao2021/`.
 *
 * @param address where the CV stands in the site: `/`, `/cv/`
 */
export function rootOf(pageUrl: string | false | undefined, address = "/"): string {
  const url = pageUrl || address;
  const isInside = url.startsWith(address);
  const depth = url.slice(isInside ? address.length : 1).split("/").length - 1;
  return (depth > 0 ? "../".repeat(depth) : "./") + (isInside ? "" : address.slice(1));
}

/**
 * An address as it is written in the data, as it must be written on a page: `./x`, `x` and `/x` count from the CV's root, which
 * may itself lie within another site (`username.github.io/cv/`).
 */
export function siteUrl(url: string, root: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(url)) return url;
  return root + url.replace(/^\.?\//, "");
}
