import type { Link, Publication } from "../../model/cv.ts";
import { toPlain } from "../../text/plain.ts";
import { fillWord, type Words } from "../../text/words.ts";
import { baseType } from "../entryTypes.ts";
import { pageRange } from "../venue.ts";

const numbered = new Set(["article", "inproceedings", "report", "patent"]);

/** What follows the venue where a paper is cited in full: `["vol. 12", "no. 3", "pp. 1–9", "ACM", "2021"]`. */
export function citationDetails(publication: Publication, words: Words): string[] {
  const { fields, year, venue } = publication;
  const pages = pageRange(fields.pages);
  const number = fields.number ?? fields.issue;
  const name = toPlain(venue);
  const article = fields.eid ?? fields.articleno ?? fields["article-number"];
  const base = baseType(publication.type);
  const types = Object.entries((words.entryTypes ?? {}) as Words);
  const details = [
    types.find(([name]) => name === (fields.type || publication.type))?.[1] ??
      (["thesis", "report", "patent"].includes(base) && fields.type),
    fields.volume && fillWord(words.volume, fields.volume),
    numbered.has(base) && number && fillWord(words.number, number),
    pages?.last && fillWord(words.pages, `${pages.first}–${pages.last}`),
    pages && !pages.last && fillWord(words.page, pages.first),
    article && article !== pages?.first && fillWord(words.articleNumber, article),
    fields.publisher !== name && fields.publisher,
    year?.toString(),
  ];
  return details.filter((detail) => typeof detail === "string" && detail !== "") as string[];
}

/** The links of a paper's page: where its title leads elsewhere, called by the host, unless a link of the paper says it better. */
export function paperLinks({ url, links }: Pick<Publication, "url" | "links">): Link[] {
  if (!url || links.some((link) => link.url === url)) return links;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
  return [{ label: host || url, url, icon: "link" }, ...links];
}

const LONGEST = 160;

/** A paper in a sentence, for search results and previews: how its abstract begins, else who wrote it and where it stands. */
export function paperSummary({ abstract, authors, venue, year }: Publication): string {
  const names = authors.map(({ name }) => name).join(", ");
  const text = toPlain(abstract) || [names, toPlain(venue), year].filter(Boolean).join(". ");
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
