/**
 * An address as people write it, with what they leave out: `www.cmu.edu`, `github.com/ada`, `a@b.org`, `mailto: a@b.org`,
 * `tel:+47 22 85 50 50`, `doi:10.1145/1`, an ORCID iD. Any other is given back as it is, without what browsers leave out.
 */
export function completeAddress(written: string): string {
  const address = written
    .replaceAll(/[\p{Cc}\u200b-\u200f\u2028\u2029\ufeff\ud800-\udfff]/gu, "")
    .trim()
    .replace(/^<([^<>]*)>$/, "$1")
    .replace(/^(mailto|tel|doi|arxiv):\s+/i, "$1:")
    .replace(/^(https?):[\s/]*(?=[^\s/])/i, "$1://");
  if (/^tel:/i.test(address)) return `tel:${dialled(address)}`;
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u.test(address)) return `mailto:${address}`;
  for (const [form, place] of NUMBERS) {
    const number = form.exec(address)?.[1];
    if (number) return place + number;
  }
  return HOST.test(address) ? `https://${address}` : address;
}

const HOST = /^(?:[Ww]{3}\.[^\s/]+\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/)/u;

/** Numbers that are an address, and where they lead. */
const NUMBERS: [form: RegExp, place: string][] = [
  [/^(?:doi:)?(10\.\d{4,9}\/\S+)$/i, "https://doi.org/"],
  [/^arxiv:(\S+)$/i, "https://arxiv.org/abs/"],
  [/^(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/, "https://orcid.org/"],
];

/**
 * Whether an address leads somewhere and can do no harm: no `javascript:`, which may hide behind what browsers leave out; no
 * spaces, a host after `https://`. The one question that is asked of every address, whatever field it comes from.
 */
export function isFollowable(address: string): boolean {
  if (address === "" || /[\s<>"\p{Cc}]|\]\(/u.test(address)) return false;
  if (!/^[^/?#]*:/.test(address)) return true;
  if (!/^(https?|mailto|tel|ftp|geo|xmpp|matrix|sip|weixin):/i.test(address)) return false;
  return URL.canParse(address) && (!/^https?:/i.test(address) || new URL(address).hostname.length > 0);
}

/** A telephone number as it is dialled, which `tel:` wants: `+1 412 268 2000` is `+14122682000` (RFC 3966). */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "");
}

/**
 * The whole address of a link as it must stand outside the site: in a card, in JSON Resume; in the characters that RFC 3986
 * allows. An address within the site counts from its root, as `siteUrl` reads it. `undefined` where the site's own
 * address is needed and not known, or the link is no address at all.
 * @param site the site's address without a slash at its end
 */
export function absoluteUrl(url: string, site: string | undefined): string | undefined {
  // What need not be written in another way stays as it is.
  if (URL.canParse(url)) return /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(url) ? url : new URL(url).href;
  const base = site === undefined ? undefined : `${site}/`;
  const fromRoot = url.replace(/^\/(?!\/)/, "./");
  return URL.canParse(fromRoot, base) ? new URL(fromRoot, base).href : undefined;
}

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
 *
 * @param own addresses for which the page's language has others (`Cv.own`)
 */
export function siteUrl(url: string, root: string, own?: ReadonlyMap<string, string>): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(url)) return url;
  const path = url.replace(/^\.?\//, "");
  return root + (own ? ownPath(path, own) : path);
}

/** An address within the site, or the one that a language has in its place; what stands behind `#` or `?` stays. */
export function ownPath(path: string, own: ReadonlyMap<string, string> = new Map()): string {
  const [, place = "", rest = ""] = /^([^#?]*)(.*)$/s.exec(path) ?? [];
  return (own.get(place) ?? place) + rest;
}

/**
 * How an address is written on paper, where nobody can press it: short, and whole.
 *
 * @param url as it stands in the data
 * @param site where the site will stand, for addresses within it
 * @returns `github.com/sangkeun00`; undefined where the address says no more than its link (`mailto:`, `tel:`), or where
 * it leads into a site whose own address is unknown
 */
export function printedAddress(url: string, site: string | undefined): string | undefined {
  if (/^(mailto|tel):/i.test(url)) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : site && `${site}/${url.replace(/^[./]+/, "")}`;
  return whole?.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
}
