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
const linkFields: (Kind & { field: string })[] = [
  { field: "pdf", label: "PDF", icon: "file-pdf", toUrl: inAssets },
  { field: "doi", label: "DOI", icon: "doi", toUrl: doiOf, anew: true },
  { field: "arxiv", ...arxiv, anew: true },
  { field: "eprint", label: "arXiv", icon: "arxiv" },
  { field: "html", label: "HTML", icon: "globe", toUrl: rooted },
  { field: "code", label: "Code", icon: "code", toUrl: rooted },
  { field: "github", label: "Code", icon: "code", toUrl: rooted },
  { field: "data", label: "Data", icon: "database", toUrl: rooted },
  { field: "dataset", label: "Data", icon: "database", toUrl: rooted },
  { field: "slides", label: "Slides", icon: "person-chalkboard", toUrl: inAssets },
  { field: "poster", label: "Poster", icon: "image", toUrl: inAssets },
  { field: "video", label: "Video", icon: "video", toUrl: rooted },
  { field: "supp", label: "Supplement", icon: "paperclip", toUrl: inAssets },
  { field: "website", label: "Website", icon: "globe", toUrl: rooted },
  { field: "project", label: "Project", icon: "globe", toUrl: rooted },
  { field: "blog", label: "Blog", icon: "blog", toUrl: rooted },
  { field: "demo", label: "Demo", icon: "globe", toUrl: rooted },
  { field: "media", label: "Media", icon: "globe", toUrl: rooted },
  { field: "hal_id", ...hal },
  { field: "pmid", ...pubmed },
  { field: "pmcid", ...pmc },
  { field: "inspirehep_id", ...inspire },
];

/** Names of all fields that hold addresses or numbers of such, whose text is not LaTeX to be set. */
export const verbatimFields = new Set([
  ...linkFields.map(({ field }) => field),
  ...["url", "file", "preview", "urls", "isbn", "issn", "orcid-numbers"],
]);

export interface FoundLinks {
  /** Where the title leads. */
  url?: string;
  links: Link[];
  doi?: string;
  /** Names of fields whose address is none that may be linked. */
  unsafe: string[];
}

type Fields = ReadonlyMap<string, { value: string }>;

/** The links of an entry, each address once, and the best of them for the title: `url`, else the DOI, else the preprint. */
export function readLinks(raw: Fields): FoundLinks {
  const unsafe: string[] = [];
  const addresses = new Map<string, string>();
  const read = (field: string, { toUrl, anew }: Pick<Kind, "toUrl" | "anew">) => {
    const written = cleanAddress(addressIn(raw.get(field)?.value ?? ""));
    if (written === "") return undefined;
    const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(written) && !/^(?:doi|arxiv):/i.test(written);
    const made = anew || !isAddress ? toUrl?.(written) : undefined;
    const url = safeUrl(made ?? (isAddress || !toUrl ? written : ""));
    if (url === undefined) unsafe.push(field);
    else addresses.set(field, url);
    return url;
  };
  const eprint = eprintLink(raw);
  if (eprint) addresses.set("eprint", eprint.url);
  const url = read("url", { toUrl: rooted });
  const all = linkFields.flatMap(({ field, label, icon, ...kind }): Link[] => {
    if (field === "eprint") return eprint ? [eprint] : [];
    const address = read(field, kind);
    return address ? [{ label, url: address, icon }] : [];
  });
  const keys = all.map((link) => sameUrlKey(link.url));
  const links = all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
  const order = ["url", "html", "website", "doi", "arxiv", "eprint", "pdf"];
  const best = order.flatMap((field) => addresses.get(field) ?? [])[0];
  const doi = bareDoi(unescapeUrl(raw.get("doi")?.value ?? "")) ?? doiInUrl(url);
  return { ...(best ? { url: best } : {}), ...(doi ? { doi } : {}), links, unsafe };
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

function doiOf(value: string): string | undefined {
  const doi = bareDoi(value);
  return doi ? doiUrl(doi) : undefined;
}

function arxivOf(value: string): string | undefined {
  const number = bareArxiv(value);
  return number ? `https://arxiv.org/abs/${number}` : undefined;
}

function doiInUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(url) ? bareDoi(url) : undefined;
}

/** `eprint` with its archive: arXiv where none is named. */
function eprintLink(raw: Fields): Link | undefined {
  const eprint = addressIn(raw.get("eprint")?.value ?? "");
  const name = (raw.get("eprinttype") ?? raw.get("archiveprefix"))?.value.trim().toLowerCase() || "arxiv";
  const archive = archives.get(name);
  const url = eprint && archive?.toUrl(eprint);
  return archive && url ? { label: archive.label, icon: archive.icon, url } : undefined;
}
