import type { Person, Publication, Site } from "../model/cv.ts";
import { baseType, entryType } from "../publications/entryTypes.ts";
import { pageRange } from "../publications/pageRange.ts";
import { publicationFileUrl, publicationUrl } from "../record/publicationUrl.ts";
import { absoluteUrl } from "../text/address.ts";
import { toPlain } from "../text/plain.ts";
import { escapeForScript } from "./escapeForScript.ts";

type Json = Record<string, unknown>;

/**
 * What a paper's page is about, for search engines: a `ScholarlyArticle` (https://schema.org/ScholarlyArticle), or what
 * else it is, as text for `<script type="application/ld+json">`.
 */
export function scholarlyArticle(publication: Publication, { url: site }: Pick<Site, "url">): string {
  const { title, authors, editors, date, year, doi, award, abstract, keywords, fields } = publication;
  const pages = pageRange(fields.pages);
  const pdf = publication.pdf && site && absoluteUrl(publicationFileUrl(publication, "pdf"), site);
  const article = {
    "@context": "https://schema.org",
    "@type": entryType(publication.type).schema,
    ...(site && { "@id": absoluteUrl(publicationUrl(publication), site) }),
    headline: toPlain(title),
    name: toPlain(title),
    author: list(authors.map(person)),
    editor: list(editors.map(person)),
    datePublished: date ?? year?.toString(),
    ...placeOf(publication),
    pageStart: pages?.first,
    pageEnd: pages?.last,
    abstract: toPlain(abstract) || undefined,
    award: toPlain(award) || undefined,
    keywords: list(keywords),
    identifier: doi && { "@type": "PropertyValue", propertyID: "DOI", value: doi },
    sameAs: doi && `https://doi.org/${doi}`,
    url: publication.url && absoluteUrl(publication.url, site),
    encoding: pdf && { "@type": "MediaObject", contentUrl: pdf, encodingFormat: "application/pdf" },
  };
  return escapeForScript(JSON.stringify(article));
}

/** Groups, and names of one part, are known as `literal`; a single word is more likely a person. */
function person({ name, literal, given, family, url, particle }: Person): Json {
  const familyName = [particle, family].filter(Boolean).join(" ") || undefined;
  const isGroup = literal !== undefined && /\s/.test(literal);
  return { "@type": isGroup ? "Organization" : "Person", name, givenName: given, familyName, url };
}

/** The journal with volume and issue, the proceedings, the publisher, the school. */
function placeOf({ type, venue, fields }: Publication): Json {
  const name = toPlain(venue);
  if (!name) return {};
  const base = baseType(type);
  const publisher = fields.publisher && { "@type": "Organization", name: fields.publisher };
  if (base === "article") {
    const journal = { "@type": "Periodical", name, issn: fields.issn };
    const volume = fields.volume
      ? { "@type": "PublicationVolume", volumeNumber: fields.volume, isPartOf: journal }
      : journal;
    const issue = fields.number ?? fields.issue;
    return {
      isPartOf: issue ? { "@type": "PublicationIssue", issueNumber: issue, isPartOf: volume } : volume,
      publisher,
    };
  }
  if (base === "thesis")
    return { inSupportOf: fields.type, sourceOrganization: { "@type": "Organization", name } };
  if (base === "inproceedings" || base === "incollection" || base === "inbook")
    return { isPartOf: { "@type": "Book", name, isbn: fields.isbn }, publisher };
  return { publisher: { "@type": "Organization", name }, isbn: fields.isbn };
}

function list<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
