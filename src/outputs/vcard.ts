import { readName } from "../publications/names/readName.ts";
import type { Cv } from "../record/cv.ts";
import { addressIn } from "../record/ownAddresses.ts";

/** The person as a card for address books: vCard 4.0 (RFC 6350), lines folded and ended as it demands. */
export function vcard(cv: Cv): string {
  const { profile, site } = cv;
  const { particle, family = profile.name, given = "", suffix = "" } = readName(profile.name);
  const name = [[particle, family].filter(Boolean).join(" "), given, "", "", suffix];
  const addresses = profile.contacts.map(({ url }) => addressIn(cv, url));
  const orcid = profile.orcid && `https://orcid.org/${profile.orcid}`;
  const urls = [addressIn(cv, "/"), ...addresses, orcid].filter((url) => url && /^https?:/.test(url));
  const photo = profile.photo && addressIn(cv, profile.photo);
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    "KIND:individual",
    `FN:${escapeText(profile.name)}`,
    `N:${name.map(escapeText).join(";")}`,
    profile.nativeName && `NICKNAME:${escapeText(profile.nativeName)}`,
    profile.label && `TITLE:${escapeText(profile.label)}`,
    profile.email && `EMAIL:${escapeText(profile.email)}`,
    profile.phone && `TEL:${escapeText(profile.phone)}`,
    profile.location && `ADR:;;;${escapeText(profile.location)};;;`,
    photo && `PHOTO:${photo}`,
    ...[...new Set(urls)].map((url) => `URL:${url}`),
    `LANG:${site.language}`,
    "END:VCARD",
  ];
  return lines.map((line) => (line ? `${foldLine(line)}\r\n` : "")).join("");
}

/** RFC 6350, 3.4: in a text these four have a meaning of their own. */
function escapeText(text: string): string {
  return text
    .replace(/[\\,;]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** RFC 6350, 3.2: no line longer than 75 octets, and no character torn. */
function foldLine(line: string): string {
  let octets = 0;
  const pieces = [...line].map((character) => {
    octets += Buffer.byteLength(character);
    if (octets <= 75) return character;
    octets = 1 + Buffer.byteLength(character);
    return `\r\n ${character}`;
  });
  return pieces.join("");
}
