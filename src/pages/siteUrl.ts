/** The way from a page to the site's root: `./` from `/`, `../../` from `/publications/qiao2021/`. */
export function rootOf(pageUrl: string | false | undefined): string {
  const depth = (pageUrl || "/").split("/").length - 2;
  return depth > 0 ? "../".repeat(depth) : "./";
}

/** An address as it is written in the data, relative to the site's root, as it must be written on a page. */
export function siteUrl(url: string, root: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^[/#]/i.test(url)) return url;
  return root + url.replace(/^\.\//, "");
}
