import { filled } from "../filled.ts";
import { baseType, entryType } from "../publications/entryTypes.ts";
import { doiUrl } from "../publications/identifiers.ts";
import { pageRange } from "../publications/venue.ts";
import type { Cv, Entry, Person, Publication, Section, Site } from "../record/cv.ts";
import { datesOf } from "../record/listEntries.ts";
import { addressIn } from "../record/ownAddresses.ts";
import { wholeCv } from "../record/selectSections.ts";
import { publicationFileUrl, publicationUrl } from "../record/siteFiles.ts";
import { absoluteUrl } from "../text/address.ts";
import { toPlain } from "../text/plain.ts";

type Json = Record<string, unknown>;

/**
 * Who the page is about, for search engines: a `ProfilePage` of a `Person` (https://schema.org/ProfilePage), as text for
 * `<script type="application/ld+json">`. Such a block is data: no Content-Security-Policy keeps it from being read.
 */
export function jsonLd(cv: Cv): string {
  const { profile, site } = cv;
  const home = addressIn(cv, "/");
  const page = {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    ...(home && { url: home }),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    mainEntity: filled({
      "@type": "Person",
      name: profile.name,
      alternateName: [profile.nativeName ?? [], ...profile.otherNames].flat(),
      jobTitle: profile.label,
      email: profile.email,
      telephone: profile.phone,
      url: home,
      image: profile.photo && addressIn(cv, profile.photo),
      address: profile.location,
      identifier: profile.orcid && `https://orcid.org/${profile.orcid}`,
      sameAs: profile.contacts.map(({ url }) => url).filter((url) => /^https?:/.test(url)),
      worksFor: namesOf(cv, "experience", "organization", isCurrent).map(organization()),
      affiliation: namesOf(cv, "education", "institution", isCurrent).map(university),
      alumniOf: namesOf(cv, "education", "institution", (entry) => !isCurrent(entry)).map(university),
      award: namesOf(cv, "awards", "title"),
    }),
  };
  return forScript(page);
}

/** All that a section's entries say in one field, each once, in order. */
function namesOf(cv: Cv, kind: Section["kind"], field: string, isWanted = (_: Entry) => true): string[] {
  const entries = wholeCv(cv)
    .filter((section) => section.kind === kind)
    .flatMap(({ entries }) => entries ?? []);
  const names = entries.filter(isWanted).map(({ fields }) => toPlain(fields[field]?.flat()));
  return [...new Set(names.filter(Boolean))];
}

/** Whether an entry goes on until now: a range with an end that is no time, or with none. */
function isCurrent(entry: Entry): boolean {
  return datesOf(entry).date?.sortKey.startsWith("9999") ?? false;
}

function organization(type = "Organization") {
  return (name: string) => ({ "@type": type, name });
}

const university = organization("CollegeOrUniversity");

/**
 * What a paper's page is about, for search engines: a `ScholarlyArticle` (https://schema.org/ScholarlyArticle), or what
 * else it is, as text for `<script type="application/ld+json">`.
 */
export function scholarlyArticle(publication: Publication, { url: site }: Pick<Site, "url">): string {
  const { title, authors, editors, date, year, doi, award, abstract, keywords, fields } = publication;
  const pages = pageRange(fields.pages);
  const pdf = publication.pdf && site && absoluteUrl(publicationFileUrl(publication, "pdf"), site);
  const article = filled({
    "@context": "https://schema.org",
    "@type": entryType(publication.type).schema,
    ...(site && { "@id": absoluteUrl(publicationUrl(publication), site) }),
    headline: toPlain(title),
    name: toPlain(title),
    author: authors.map(personOf),
    editor: editors.map(personOf),
    datePublished: date ?? year?.toString(),
    ...publishedIn(publication),
    pageStart: pages?.first,
    pageEnd: pages?.last,
    abstract: toPlain(abstract),
    award: toPlain(award),
    keywords: keywords,
    identifier: doi && { "@type": "PropertyValue", propertyID: "DOI", value: doi },
    sameAs: doi && doiUrl(doi),
    url: publication.url && absoluteUrl(publication.url, site),
    encoding: pdf && { "@type": "MediaObject", contentUrl: pdf, encodingFormat: "application/pdf" },
  });
  return forScript(article);
}

/** Groups, and names of one part, are known as `literal`; a single word is more likely a person. */
function personOf({ name, literal, given, family, url, particle }: Person): Json {
  const familyName = [particle, family].filter(Boolean).join(" ") || undefined;
  const isGroup = literal !== undefined && /\s/.test(literal);
  return { "@type": isGroup ? "Organization" : "Person", name, givenName: given, familyName, url };
}

/** The journal with volume and issue, the proceedings, the publisher, the school. */
function publishedIn({ type, venue, fields }: Publication): Json {
  const name = toPlain(venue);
  if (!name) return {};
  const base = baseType(type);
  const publisher = fields.publisher && organization()(fields.publisher);
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
  if (base === "thesis") return { inSupportOf: fields.type, sourceOrganization: organization()(name) };
  if (base === "inproceedings" || base === "incollection" || base === "inbook")
    return { isPartOf: { "@type": "Book", name, isbn: fields.isbn }, publisher };
  return { publisher: organization()(name), isbn: fields.isbn };
}

/**
 * JSON as it may be in a `<script>`: nothing in it can end the element or begin a comment
 * (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
function forScript(json: Json): string {
  return JSON.stringify(json).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
