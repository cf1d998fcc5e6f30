import type { Cv, Entry, Link, Person, Publication, Section } from "../model/cv.ts";
import type { ResumeList } from "../record/kinds/kind.ts";
import { isEntryKind, KINDS } from "../record/kinds/kinds.ts";
import { wholeCv } from "../record/wholeCv.ts";
import { findNetwork } from "../style/networks.ts";
import { absoluteUrl } from "../text/address.ts";
import { isTexts } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";

type Json = Record<string, unknown>;

/**
 * The whole record as JSON Resume 1.0 (https://jsonresume.org/schema). What the schema has no name for (authors, roles,
 * DOI, a date in words, sections of an owner's own) stands beside it as additional properties, which the schema allows.
 */
export function jsonResume(cv: Cv): string {
  const { site } = cv;
  const found: Record<string, Json[]> = {};
  const others: Json[] = [];
  const seen = new Set<unknown>();
  // A file may stand under two headings; its entries are listed once.
  const isNew = (thing: unknown) => !seen.has(thing) && Boolean(seen.add(thing));
  for (const section of wholeCv(cv)) {
    const list = listOf(section);
    const entries = (section.entries ?? []).filter(isNew);
    const publications = (section.publications ?? []).filter(isNew);
    if (list) {
      const items = [
        ...entries.map((entry) => entryItem(entry, site.url, list)),
        ...publications.map((publication) => publicationItem(publication, site.url)),
      ];
      found[list.name] = [...(found[list.name] ?? []), ...items];
    } else if (section !== summaryOf(cv)) {
      others.push(otherSection(section, entries, site.url));
    }
  }
  const resume: Json = {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: basics(cv),
    ...found,
    ...(others.length > 0 && { sections: others }),
    meta: {
      version: "v1.0.0",
      ...(site.url && { canonical: `${site.url}/resume.json` }),
      language: site.language,
    },
  };
  return `${JSON.stringify(withOwn(resume, site.resume), undefined, 2)}\n`;
}

/** What the owner says of this file besides goes over what the theme says; `basics` field by field. */
function withOwn(resume: Json, { basics: own, ...others }: Json = {}): Json {
  const basics = { ...(resume.basics as Json), ...(own as Json | undefined) };
  return withoutNulls({ ...resume, basics: withoutNulls(basics), ...others });
}

function withoutNulls(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}

function basics(cv: Cv): Json {
  const { profile, site } = cv;
  const website = profile.contacts.find(({ network }) => network && findNetwork(network)?.key === "website");
  return {
    name: profile.name,
    nativeName: profile.nativeName,
    label: profile.label,
    image: profile.photo && absoluteUrl(profile.photo, site.url),
    email: profile.email,
    phone: profile.phone,
    url: website?.url ?? (site.url && absoluteUrl("./", site.url)),
    orcid: profile.orcid,
    summary: some(toPlain(summaryOf(cv)?.prose)),
    location: profile.place ?? (profile.location && { address: profile.location }),
    profiles: some(
      profile.contacts
        .filter((contact) => contact !== website && !contact.url.startsWith("mailto:"))
        .map(({ label, url, network, username }) => ({
          network: network ?? label,
          username,
          url: absoluteUrl(url, site.url),
        })),
    ),
  };
}

/** The first prose is what the person says of themselves. */
function summaryOf({ sections }: Cv): Section | undefined {
  return sections.find(({ kind }) => kind === "prose");
}

/** JSON Resume's list for a section: by the name of its file, for sections of an owner's own, else by its kind. */
function listOf(section: Section): ResumeList | undefined {
  const name = section.file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const { kind } = section;
  if (Object.hasOwn(lists, name)) return { name, ...lists[name] };
  return kind === "publications" ? { name: kind } : isEntryKind(kind) ? KINDS[kind].resume : undefined;
}

/** Lists that have no kind of their own here, and those that a general section may be by its name. */
const lists: Record<string, Omit<ResumeList, "name">> = {
  ...Object.fromEntries(
    Object.values(KINDS).flatMap(({ resume }) => (resume ? [[resume.name, resume]] : [])),
  ),
  work: { fields: { name: "name", organization: "name", role: "position" } },
  volunteer: { fields: { role: "position" } },
  certificates: { fields: { organization: "issuer" }, single: "date" },
  publications: { fields: { organization: "publisher", date: "releaseDate" }, single: "date" },
  skills: {},
  languages: { fields: { name: "language", level: "fluency" } },
  interests: {},
  references: { fields: { summary: "reference" } },
  projects: { fields: { organization: "entity", summary: "description" } },
};

/** An entry by the names of a list of JSON Resume, or by our own. */
function entryItem(
  entry: Entry,
  site: string | undefined,
  { fields = {}, single }: Omit<ResumeList, "name"> = {},
): Json {
  const named = Object.entries(ownItem(entry, site, single)).map(([key, value]) => [
    fields[key] ?? key,
    value,
  ]);
  return withoutNulls({ ...Object.fromEntries(named), ...entry.resume });
}

function ownItem(entry: Entry, site: string | undefined, single: ResumeList["single"]): Json {
  const fields = Object.entries(entry.fields).map(([name, value]) => [
    name,
    isTexts(value) ? value.map((text) => toPlain(text)) : toPlain(value),
  ]);
  return {
    ...Object.fromEntries(fields),
    ...dates(entry, single),
    url: entry.url && absoluteUrl(entry.url, site),
    location: some(toPlain(entry.location)),
    summary: some(toPlain(entry.summary)),
    highlights: some(entry.highlights.map((highlight) => toPlain(highlight))),
    links: some(entry.links.map((link) => linkItem(link, site))),
    tags: some(entry.tags),
  };
}

/** ISO dates where the schema wants them, and the date as a reader sees it. */
function dates({ date, dates: written = {} }: Entry, single: ResumeList["single"]): Json {
  const { date: one, ...two } = written;
  if (
    one === undefined &&
    Object.keys(two).length > 0 &&
    Object.values(two).every((each) => ISO.test(each))
  ) {
    return single === "date" ? { date: two.endDate ?? two.startDate } : two;
  }
  if (!date) return {};
  const [start, end] = [iso(date.start?.datetime), iso(date.end?.datetime)];
  // A date that is written as the schema wants it needs no words beside it.
  const dateText = one !== undefined && ISO.test(one) ? undefined : date.text;
  if (single === "date") return { date: end ?? start, dateText };
  if (date.parts.length > 1) return { startDate: start, endDate: end, dateText };
  return { ...(single !== "endDate" && { startDate: start }), endDate: start, dateText };
}

/** A date as the schema takes it. */
const ISO = /^[12]\d{3}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/** The schema takes years from 1000 to 2999. */
function iso(datetime: string | undefined): string | undefined {
  return datetime && /^[12]\d{3}(-|$)/.test(datetime) ? datetime : undefined;
}

function publicationItem(publication: Publication, site: string | undefined): Json {
  const { key, type, year, date, doi, url, links, keywords, selected } = publication;
  return {
    name: toPlain(publication.title),
    publisher: some(toPlain(publication.venue)),
    releaseDate: iso(date) ?? iso(year?.toString()),
    url: url && absoluteUrl(url, site),
    summary: some(toPlain(publication.abstract)),
    key,
    type,
    authors: publication.authors.map(person),
    moreAuthors:
      publication.moreAuthors || publication.authors.some((author) => author.isAfterGap) || undefined,
    editors: some(publication.editors.map(person)),
    doi,
    addenda: some(publication.addenda.map((addendum) => toPlain(addendum))),
    note: some(toPlain(publication.note)),
    award: some(toPlain(publication.award)),
    links: some(links.map((link) => linkItem(link, site))),
    keywords: some(keywords),
    selected: selected || undefined,
  };
}

/** Where the site's own address is not known, an address within it stays as it is. */
function linkItem({ label, url }: Link, site: string | undefined): Json {
  return { label, url: absoluteUrl(url, site) ?? url };
}

function person({ name, family, given, particle, suffix, isOwner, roles, url }: Person): Json {
  return { name, family, given, particle, suffix, isOwner: isOwner || undefined, roles: some(roles), url };
}

function otherSection(section: Section, entries: Entry[], site: string | undefined): Json {
  return {
    id: section.id,
    title: toPlain(section.title),
    kind: section.kind,
    text: some(toPlain(section.prose ?? section.intro)),
    entries: some(entries.map((entry) => entryItem(entry, site))),
  };
}

/** A text or list, or `undefined` where there is nothing in it: JSON leaves that out. */
function some<T extends string | unknown[]>(value: T): T | undefined {
  return value.length > 0 ? value : undefined;
}
