import { filled } from "../filled.ts";
import type { Link } from "../model/cv.ts";
import { byWord } from "./byWord.ts";
import { bareArxiv, bareDoi, cleanAddress, doiUrl, safeUrl, sameUrlKey, unescapeUrl } from "./identifiers.ts";

/** What a link to some place shows, and how its address is made. */
interface Kind {
  label: string;
  icon: string;
  /** Makes an address of what is no address yet: a number, a file's name. */
  toUrl?: (value: string) => string | undefined;
  /** Whether a whole address is made anew too: there are several for one DOI. */
  anew?: true;
}

/** al-folio keeps these in `assets/pdf`, and names them without a folder. */
const inAssets = (value: string) => (value.includes("/") ? rooted(value) : `/assets/pdf/${value}`);
const at = (base: string) => (value: string) => base + encodeURIComponent(value.trim());

const arxiv = { label: "arXiv", icon: "arxiv", toUrl: arxivOf };
const hal = { label: "HAL", icon: "hal", toUrl: at("https://hal.science/") };
const pubmed = { label: "PubMed", icon: "pubmed", toUrl: at("https://pubmed.ncbi.nlm.nih.gov/") };
const pmc = { label: "PMC", icon: "pubmed", toUrl: at("https://pmc.ncbi.nlm.nih.gov/articles/") };
const inspire = { label: "INSPIRE", icon: "inspire", toUrl: at("https://inspirehep.net/literature/") };
const jstor = { label: "JSTOR", icon: "globe", toUrl: at("https://www.jstor.org/stable/") };
const handle = {
  label: "Handle",
  icon: "globe",
  toUrl: (number: string) => `https://hdl.handle.net/${number}`,
};

/** Archives by the names that `eprinttype` has for them. */
const archives = byWord([
  [arxiv, "arxiv"],
  [hal, "hal"],
  [pubmed, "pubmed pmid medline"],
  [pmc, "pmc pmcid"],
  [jstor, "jstor"],
  [handle, "hdl handle"],
]);

/** Fields that become links, in the order the links are shown. BibLaTeX's own, al-folio's, and what other sites use. */
const linkFields = byWord<Kind>([
  [{ label: "PDF", icon: "file-pdf", toUrl: inAssets }, "pdf"],
  [{ label: "DOI", icon: "doi", toUrl: doiUrl, anew: true }, "doi"],
  [{ ...arxiv, anew: true }, "arxiv"],
  [{ label: "arXiv", icon: "arxiv" }, "eprint"],
  [{ label: "HTML", icon: "globe", toUrl: rooted }, "html"],
  [{ label: "Code", icon: "code", toUrl: rooted }, "code github"],
  [{ label: "Data", icon: "database", toUrl: rooted }, "data dataset"],
  [{ label: "Slides", icon: "person-chalkboard", toUrl: inAssets }, "slides"],
  [{ label: "Poster", icon: "image", toUrl: inAssets }, "poster"],
  [{ label: "Video", icon: "video", toUrl: rooted }, "video"],
  [{ label: "Supplement", icon: "paperclip", toUrl: inAssets }, "supp"],
  [{ label: "Website", icon: "globe", toUrl: rooted }, "website"],
  [{ label: "Project", icon: "globe", toUrl: rooted }, "project"],
  [{ label: "Blog", icon: "blog", toUrl: rooted }, "blog"],
  [{ label: "Demo", icon: "globe", toUrl: rooted }, "demo"],
  [{ label: "Media", icon: "globe", toUrl: rooted }, "media"],
  [hal, "hal_id"],
  [pubmed, "pmid"],
  [pmc, "pmcid"],
  [inspire, "inspirehep_id"],
]);

/** Names of all fields that hold addresses or numbers of such, whose text is not LaTeX to be set. */
export const verbatimFields = new Set([
  ...linkFields.keys(),
  ...["url", "file", "preview", "urls", "isbn", "issn"],
]);

type Fields = ReadonlyMap<string, { value: string }>;

/**
 * The links of an entry, each address once, and the best of them for the title: `url`, else the DOI, else the preprint; and the
 * names of fields whose address is none that may be linked.
 */
export function readLinks(raw: Fields) {
  const unsafe: string[] = [];
  const read = (field: string, { toUrl, anew }: Pick<Kind, "toUrl" | "anew">) => {
    const written = cleanAddress(addressIn(raw.get(field)?.value ?? ""));
    if (written === "") return undefined;
    const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(written) && !/^(?:doi|arxiv):/i.test(written);
    const made = anew || !isAddress ? toUrl?.(written) : undefined;
    const url = safeUrl(made ?? (isAddress || !toUrl ? written : ""));
    if (url === undefined) unsafe.push(field);
    return url;
  };
  const own = read("url", { toUrl: rooted });
  const all = [...linkFields].flatMap(([field, { label, icon, ...kind }]) => {
    const link = field === "eprint" ? eprintLink(raw) : { label, url: read(field, kind), icon };
    return link?.url ? [{ field, key: sameUrlKey(link.url), link: { ...link, url: link.url } }] : [];
  });
  const links = all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
  const order = ["html", "website", "doi", "arxiv", "eprint", "pdf"];
  const [best] = order.flatMap((field) => all.find((each) => each.field === field)?.link.url ?? []);
  const doi = bareDoi(unescapeUrl(raw.get("doi")?.value ?? "")) ?? doiInUrl(own);
  return { ...filled({ url: own ?? best, doi }), links: links.map(({ link }) => link), unsafe };
}

/** An address, out of `\url{…}` or an HTML link where it stands in one. */
export function addressIn(value: string): string {
  const inside =
    /^\s*<a\s[^>]*href\s*=\s*["']([^"']*)["']/i.exec(value)?.[1] ??
    /^\s*\\(?:url|href)\s*\{(.*?)\}/s.exec(value)?.[1] ??
    value;
  return unescapeUrl(inside);
}

function rooted(value: string): string {
  return /^(?:[./#?]|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/|www\.)/i.test(value) ? value : `/${value}`;
}

function arxivOf(value: string): string | undefined {
  const number = bareArxiv(value);
  return number && `https://arxiv.org/abs/${number}`;
}

function doiInUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(url) ? bareDoi(url) : undefined;
}

/** The archive that `eprint` is a number of: arXiv where none is named. */
function archiveOf(field: (name: string) => string | undefined): string {
  return (field("eprinttype") ?? field("archiveprefix"))?.trim().toLowerCase() || "arxiv";
}

/** The arXiv number of an entry: its `arxiv`, or its `eprint` if that is one of arXiv. */
export function entryArxiv(field: (name: string) => string | undefined): string | undefined {
  return bareArxiv(field("arxiv")) ?? (archiveOf(field) === "arxiv" ? bareArxiv(field("eprint")) : undefined);
}

/** `eprint` with its archive. */
function eprintLink(raw: Fields): Link | undefined {
  const eprint = addressIn(raw.get("eprint")?.value ?? "");
  const archive = archives.get(archiveOf((name) => raw.get(name)?.value));
  const url = eprint && archive?.toUrl(eprint);
  return archive && url ? { label: archive.label, icon: archive.icon, url } : undefined;
}
