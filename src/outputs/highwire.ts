import type { Person, Publication } from "../model/cv.ts";
import { baseType, entryType } from "../publications/entryTypes.ts";
import { entryArxiv } from "../publications/links.ts";
import { pageRange } from "../publications/venue.ts";
import { publicationFileUrl, publicationUrl } from "../record/siteFiles.ts";
import { absoluteUrl } from "../text/address.ts";
import { toPlain } from "../text/plain.ts";

/** The name and the content of a `<meta>` element. */
type MetaTag = [name: string, content: string];

/**
 * What a paper's page says of it to Google Scholar and to reference managers, in Highwire Press tags, as the guidelines
 * ask (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). Beyond them go the DOI, the arXiv number,
 * editors and publisher, which Zotero reads.
 *
 * @param site the site's address without a slash at its end; the PDF needs it, since its address must be a whole one
 */
export function highwireTags(publication: Publication, site: string | undefined): MetaTag[] {
  const { title, authors, editors, year, date, doi, fields } = publication;
  const pages = pageRange(fields.pages);
  const isReport = baseType(publication.type) === "report";
  const isDay = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const tags: [name: string, content: string | undefined][] = [
    ["title", toPlain(title)],
    ...authors.map((person): MetaTag => ["author", personName(person)]),
    ...editors.map((person): MetaTag => ["editor", personName(person)]),
    // "Full dates in the 2010/5/12 format if available, or a year alone otherwise."
    ["publication_date", isDay ? date.replaceAll("-", "/") : year?.toString()],
    [entryType(publication.type).highwire, toPlain(publication.venue)],
    ["technical_report_number", isReport ? fields.number : undefined],
    ["issn", fields.issn],
    ["isbn", fields.isbn],
    ["volume", fields.volume],
    ["issue", isReport ? undefined : (fields.number ?? fields.issue)],
    ["firstpage", pages?.first ?? fields.eid],
    ["lastpage", pages?.last],
    ["publisher", fields.publisher],
    ["doi", doi],
    ["arxiv_id", entryArxiv((name) => fields[name])],
    ["abstract_html_url", site && absoluteUrl(publicationUrl(publication), site)],
    ["pdf_url", publication.pdf && site && absoluteUrl(publicationFileUrl(publication, "pdf"), site)],
  ];
  return tags.flatMap(([name, content]): MetaTag[] => (content ? [[`citation_${name}`, content]] : []));
}

/** "Smith, John"; a group and a name of one part as they are. */
function personName({ family, given, particle, suffix, name }: Person): string {
  if (!family || !given) return name;
  return `${[particle, family, suffix].filter(Boolean).join(" ")}, ${given}`;
}
