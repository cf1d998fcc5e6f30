import type {
  AuthorFacts,
  EntryFacts,
  Facts,
  LinkFacts,
  PublicationFacts,
  SectionFacts,
  Written,
} from "./facts.ts";

/** Facts in the order in which every face made for people says them; addresses and pictures too where `site` is given. */
export type Spoken = (string | undefined)[];

const OTHERS = ["role", "roles", "organization"];
const BELOW = ["type", "level", "keywords"];

const order: Record<string, { line: string[]; below: string[] }> = {
  education: {
    line: ["studyType", "area", "department", "institution"],
    below: ["advisor", "thesis", "score", "courses"],
  },
  experience: { line: ["position", "department", "organization"], below: ["description", "advisor"] },
  awards: { line: ["title", "awarder"], below: ["amount"] },
  teaching: { line: ["course", "institution"], below: ["role", "level"] },
  supervision: { line: ["name", "degree", ...OTHERS], below: ["thesis", "coAdvisors", "now", ...BELOW] },
  grants: { line: ["name", ...OTHERS, "funder"], below: ["amount", "number", ...BELOW] },
  talks: { line: ["name", "type", ...OTHERS, "event"], below: ["level", "keywords"] },
  service: { line: ["name", ...OTHERS], below: BELOW },
  skills: { line: ["name", "level", "keywords", ...OTHERS], below: ["type"] },
  projects: { line: ["name", ...OTHERS], below: BELOW },
  media: { line: ["name", "type", ...OTHERS], below: ["level", "keywords"] },
  news: { line: ["name", "text", ...OTHERS], below: BELOW },
  general: { line: ["name", ...OTHERS], below: BELOW },
};

export function entryFacts(entry: EntryFacts, { kind }: SectionFacts, site?: string): Spoken {
  const { line = [], below = [] } = order[kind] ?? {};
  // An address is said once, with its name if it has one.
  const isNamed = entry.links.some(({ url }) => url === entry.url);
  const read = (names: string[]) => names.flatMap((name) => reads(entry.fields[name]));
  return [
    ...read(line),
    entry.location?.read,
    entry.date?.shown,
    ...read(below),
    entry.summary?.read,
    ...reads(entry.highlights),
    ...(site !== undefined && entry.url && !isNamed ? [absolute(entry.url, site)] : []),
    ...(site !== undefined ? Object.values(entry.addresses ?? {}) : []),
    ...linkFacts(entry.links, site),
  ];
}

export function publicationFacts(publication: PublicationFacts, site?: string): Spoken {
  const { title, authors, venue, year, addendum, note, award, url, doi } = publication;
  const doiUrl = doi && `https://doi.org/${doi}`;
  return [
    title.read,
    ...(site === undefined ? shownAuthors(authors) : authors).flatMap(({ given, family, equal }) => [
      `${given} ${family}`,
      ...(equal ? ["*"] : []),
    ]),
    // The text is for machines too, and names everybody.
    site === undefined && authors.length > MOST_AUTHORS ? String(authors.length) : undefined,
    venue.read,
    String(year),
    addendum?.read,
    note?.read,
    award?.read,
    ...(site !== undefined ? [...new Set([url ?? doiUrl, doiUrl])] : []),
  ];
}

/** How many names of a long list the page and the PDF show, where nothing else is asked for. */
const MOST_AUTHORS = 10;

/** The first ones, the last one, and always the owner. */
function shownAuthors(authors: AuthorFacts[]): AuthorFacts[] {
  if (authors.length <= MOST_AUTHORS) return authors;
  const always = authors.filter(({ isOwner }, index) => isOwner || index === authors.length - 1);
  const first = authors.filter((author) => !always.includes(author)).slice(0, MOST_AUTHORS - always.length);
  return authors.filter((author) => always.includes(author) || first.includes(author));
}

function linkFacts(links: LinkFacts[], site?: string): Spoken {
  return links.flatMap(({ label, url }) => {
    if (site === undefined) return [label];
    const address = absolute(url, site);
    return address.includes(label) ? [address] : [label, address];
  });
}

/** A section's heading and all that stands below it. */
export function sectionFacts(section: SectionFacts, site?: string): Spoken {
  return [
    section.title.read,
    section.intro?.read,
    ...reads(section.prose),
    site === undefined ? undefined : section.picture,
    ...(section.entries ?? []).flatMap((entry, index, all) => [
      entry.group?.read === all[index - 1]?.group?.read ? undefined : entry.group?.read,
      ...entryFacts(entry, section, site),
    ]),
    ...(section.publications ?? []).flatMap((each) => publicationFacts(each, site)),
  ];
}

/** Contacts in the order they are shown. */
export function contactFacts({ profile }: Facts, site?: string): Spoken {
  return [profile.email, ...linkFacts(profile.links, site)];
}

export function absolute(url: string, site: string): string {
  return url.startsWith("./") ? site + url.slice(1) : url;
}

function reads(texts: Written | Written[] | undefined): string[] {
  return [texts ?? []].flat().map(({ read }) => read);
}
