import { completeAddress, isFollowable } from "../../text/address.ts";

/** An address without the characters that browsers drop from one, those that must be encoded encoded. */
export function cleanAddress(address: string): string {
  return completeAddress(address.replaceAll(/[\r\n]\s*|\u00a0/g, "")).replaceAll(
    /[ "<>`\\]/g,
    encodeURIComponent,
  );
}

/** The address as it may stand in a link; `undefined` where it is none to follow. Addresses within the site pass. */
export function safeUrl(address: string): string | undefined {
  const url = cleanAddress(address);
  return isFollowable(url) ? url : undefined;
}

/** Addresses are escaped for LaTeX by some and not by others: `\_`, `{\%}`, `\~{}`. */
export function unescapeUrl(address: string): string {
  return address
    .replaceAll(/\\textasciitilde(\{\}|\s|(?![a-zA-Z]))|\{?\\textasciitilde\}?|\\~(\{\})?|\$\\sim\$/g, "~")
    .replaceAll(/\\(?:textunderscore|_)(\{\})?/g, "_")
    .replaceAll(/\\([%&#${}^])/g, "$1")
    .replaceAll(/[{}\\]/g, "")
    .trim();
}
