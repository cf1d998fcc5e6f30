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
