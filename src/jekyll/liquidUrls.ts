const isAbsolute = (address: string) => /^[a-z][a-z0-9+.-]*:/i.test(address);
const withSlash = (path: string) => (path === "" || path.startsWith("/") ? path : `/${path}`);

/** `input` below the site's `baseurl`, as Jekyll's filter `relative_url` gives it. */
export function relativeUrl(input: unknown, baseurl: string): string | undefined {
  if (input === null || input === undefined) return undefined;
  const path = String(input);
  return isAbsolute(path) ? path : normal(withSlash(baseurl) + withSlash(path));
}

/** The same with the site's `url` before it. */
export function absoluteUrl(input: unknown, url: string, baseurl: string): string | undefined {
  const relative = relativeUrl(input, baseurl);
  return relative === undefined || isAbsolute(relative) || url === ""
    ? relative
    : normalAbsolute(url + relative);
}

/** An address with what may not stand in one escaped, and `..` resolved. */
function normal(path: string): string {
  const { pathname, search, hash } = new URL(path.replace(/^\/+/, "/"), "http://localhost");
  const slashes = /^\/+/.exec(path)?.[0] ?? "";
  return slashes.slice(1) + pathname + search + hash;
}

function normalAbsolute(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
