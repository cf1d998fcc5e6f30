import { absoluteUrl } from "../text/address.ts";

/**
 * Where a link leads from paper: addresses within the site become whole, since a PDF is passed on without it. Null where
 * there is nowhere to go, because the site's own address is not known.
 */
export function paperLink(url: string, site: string | undefined): string | null {
  const whole = absoluteUrl(url, site);
  return whole && /^(https?|mailto|tel|ftp|geo|xmpp|matrix|sip):/i.test(whole) ? whole : null;
}
