/**
 * An address as people write it, with what they leave out: `www.cmu.edu`, `github.com/ada`, `a@b.org`, `mailto: a@b.org`,
 * `tel:+47 22 85 50 50`. Any other is given back as it is.
 */
export function completeAddress(written: string): string {
  const address = written.trim().replace(/^(mailto|tel|https?):\s+/i, "$1:");
  if (/^tel:/i.test(address)) return `tel:${dialled(address)}`;
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u.test(address)) return `mailto:${address}`;
  return /^(?:www\.[^\s/]+\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/)/i.test(address)
    ? `https://${address}`
    : address;
}

/** Whether an address leads somewhere and can do no harm: no `javascript:`, no spaces, a host after `https://`. */
export function isFollowable(address: string): boolean {
  if (/[\s<>"]/.test(address)) return false;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return address !== "";
  if (!/^(https?|mailto|tel|ftp|geo|xmpp|matrix|sip|weixin):/i.test(address)) return false;
  return URL.canParse(address) && (!/^https?:/i.test(address) || new URL(address).hostname.length > 0);
}

/** A telephone number as it is dialled, which `tel:` wants: `+1 412 268 2000` is `+14122682000` (RFC 3966). */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "");
}
