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

const HOST = /^(?:www\.[^\s/]+\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/)/iu;

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
