import { completeAddress, isFollowable } from "../text/address.ts";

/** A DOI without what people write before it: `https://doi.org/10.1145/1`, `doi:10.1145/1`. */
export function bareDoi(doi: string | undefined): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(decodeAscii(doi ?? ""))?.[0].replace(/(?<![.,;])[.,;]+$/, "");
}

/** DOIs are copied out of addresses, where some of their characters are encoded. */
function decodeAscii(doi: string): string {
  return doi.replaceAll(/%([2-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Where the DOI in a text leads. */
export function doiUrl(text: string): string | undefined {
  const doi = bareDoi(text)?.replaceAll(/[<>"#%?{}|\\^`\s]/g, encodeURIComponent);
  return doi && `https://doi.org/${doi}`;
}

const arxivNumber = String.raw`(?:\d{4}\.\d{4,5}|(?<![a-z-])[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
const bare = new RegExp(arxivNumber);
const named = new RegExp(
  String.raw`\barxiv(?:\.org\/(?:abs|pdf)\/|(?:\s*(?:preprint|e-?prints?))?[\s:,]*(?:arxiv[\s:]*)?)(${arxivNumber})`,
  "i",
);

/** An arXiv number without what people write before it: `arXiv:1712.00166`, `https://arxiv.org/abs/1712.00166v2`. */
export function bareArxiv(eprint: string | undefined): string | undefined {
  return bare.exec(eprint ?? "")?.[0];
}

/** The arXiv number in a text that says it is one: `arXiv preprint arXiv:1704.04861`. */
export function arxivIn(text: string): string | undefined {
  return named.exec(text)?.[1];
}

/** One form for addresses that are the same, to tell whether two are. */
export function sameUrlKey(url: string): string {
  const doi = /doi\.org\//i.test(url) ? bareDoi(url) : undefined;
  if (doi) return `doi:${doi.toLowerCase()}`;
  const arxiv = /arxiv\.org\/abs\//i.test(url) ? bareArxiv(url) : undefined;
  if (arxiv) return `arxiv:${arxiv.replace(/v\d+$/, "")}`;
  return url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/+$/, "");
}

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
