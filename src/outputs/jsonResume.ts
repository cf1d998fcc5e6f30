import { filled } from "../filled.ts";
import type { Cv, Entry, Link, Person, Publication, Section } from "../record/cv.ts";
import type { ResumeList } from "../record/kinds/kind.ts";
import { isEntryKind, KINDS } from "../record/kinds/kinds.ts";
import { datesOf } from "../record/listEntries.ts";
import { addressFrom, addressIn } from "../record/ownAddresses.ts";
import { wholeCv } from "../record/selectSections.ts";
import { findNetwork } from "../style/networks.ts";
import { toPlain } from "../text/plain.ts";

type Json = Record<string, unknown>;

/**
 * The whole record as JSON Resume 1.0 (https://jsonresume.org/schema). What the schema has no name for (authors, roles,
 * DOI, a date in words, sections of an owner's own) is beside it as additional properties, which the schema allows.
 */
export function jsonResume(cv: Cv): string {
  const { site } = cv;
  const found: Record<string, Json[]> = {};
  const others: Json[] = [];
  const seen = new Set<unknown>();
  // A file may be under two headings; its entries are listed once.
  const isNew = (thing: unknown) => !seen.has(thing) && Boolean(seen.add(thing));
  for (const section of wholeCv(cv)) {
    const { id, kind, title, prose, intro } = section;
    const list = listOf(section);
    const entries = (section.entries ?? [])
      .filter(({ fields }) => isNew(fields))
      .map((entry) => entryItem(entry, isNew(entry.within) ? entry.within : undefined, kind, cv, list));
    const publications = (section.publications ?? []).filter(isNew);
    if (list && !section.onRequest) {
      const items = [...entries, ...publications.map((each) => publicationItem(each, cv))];
      found[list.name] = [...(found[list.name] ?? []), ...items];
    } else if (section !== summaryOf(cv))
      others.push(filled({ id, title: toPlain(title), kind, text: toPlain(prose ?? intro), entries }));
  }
  const resume: Json = {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: basics(cv),
    ...found,
    ...(others.length > 0 && { sections: others }),
    meta: filled({ version: "v1.0.0", canonical: addressIn(cv, "resume.json"), language: site.language }),
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
  const { name, nativeName, label, photo, email, phone, orcid, place, location, contacts } = cv.profile;
  const website = contacts.find(({ network }) => network && findNetwork(network)?.key === "website");
  const profiles = contacts.filter((contact) => contact !== website && !/^(mailto|tel):/.test(contact.url));
  return filled({
    ...{ name, nativeName, label, email, orcid },
    phone: phone ?? contacts.find(({ url }) => url.startsWith("tel:"))?.url.slice("tel:".length),
    image: photo && addressIn(cv, photo),
    url: website?.url ?? addressIn(cv, "/"),
    summary: toPlain(summaryOf(cv)?.prose),
    location: place ?? (location && { address: location }),
    profiles: profiles.map(({ label, url, network = label, username }) => ({
      network,
      username,
      url: addressIn(cv, url),
    })),
  });
}

/** The first prose is what the person says of themselves. */
function summaryOf({ sections }: Pick<Cv, "sections">): Section | undefined {
  return sections.find(({ kind }) => kind === "prose");
}

/** JSON Resume's list for a section: by the name of its file, for sections of an owner's own, else by its kind. */
function listOf(section: Section): ResumeList | undefined {
  const name = section.file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const { kind } = section;
  if (kind !== "prose" && Object.hasOwn(lists, name)) return { name, ...lists[name] };
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
  languages: { fields: { name: "language", level: "fluency" } },
  interests: {},
};

/** An entry by the names of a list of JSON Resume, or by our own; the first at an employer with what is said of all. */
function entryItem(
  entry: Entry,
  outer: Entry | undefined,
  kind: string,
  cv: Cv,
  { fields: names = {}, single }: Partial<ResumeList> = {},
): Json {
  const { page, tags, picture, group } = entry;
  const both = outer ? [outer, entry] : [entry];
  const { url = page, location } = { ...entry.within, ...entry };
  const lists = isEntryKind(kind) ? KINDS[kind].lists : [];
  const said = Object.entries(entry.fields).map(([name, texts]) => {
    const plain = texts.map((text) => toPlain(text));
    return [name, lists.includes(name) ? plain : plain.join(", ")];
  });
  const item = filled({
    ...Object.fromEntries(said),
    ...dates(entry, single),
    url: url && addressIn(cv, url),
    location: toPlain(location),
    summary: toPlain(both.flatMap(({ summary = [] }) => summary)),
    highlights: both.flatMap(({ highlights }) => highlights.map((highlight) => toPlain(highlight))),
    links: both.flatMap(({ links }) => links.map((link) => linkItem(link, cv))),
    tags,
    group: toPlain(group),
    picture: picture && addressIn(cv, picture),
  });
  const named = Object.entries(item).map(([name, value]) => [names[name] ?? name, value]);
  return withoutNulls({ ...Object.fromEntries(named), ...entry.resume });
}

/** ISO dates where the schema wants them, and the date as a reader sees it. */
function dates(entry: Entry, single: ResumeList["single"]): Json {
  const { date, dates: written = {} } = datesOf(entry);
  const { date: one, ...two } = written;
  const sides = Object.values(two);
  if (one === undefined && sides.length > 0 && sides.every((side) => ISO.test(side)))
    return single === "date" ? { date: two.endDate ?? two.startDate } : two;
  if (!date) return {};
  const [start, end] = [iso(date.start?.datetime), iso(date.end?.datetime)];
  // A date that is written as the schema wants it needs no words beside it.
  const dateText = one !== undefined && ISO.test(one) ? undefined : date.text;
  if (single === "date") return { date: end ?? start, dateText };
  if (date.parts.length > 1 || date.end) return { startDate: start, endDate: end, dateText };
  return { ...(single !== "endDate" && { startDate: start }), endDate: start, dateText };
}

/** A date as the schema takes it. */
const ISO = /^[12]\d{3}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/** The schema takes years from 1000 to 2999. */
function iso(datetime: string | undefined): string | undefined {
  return datetime && /^[12]\d{3}(-|$)/.test(datetime) ? datetime : undefined;
}

function publicationItem(publication: Publication, cv: Cv): Json {
  const { key, type, title, venue, year, date, doi, url, authors, links, keywords } = publication;
  const { abstract, addenda, note, award, moreAuthors, editors, selected } = publication;
  return filled({
    name: toPlain(title),
    publisher: toPlain(venue),
    releaseDate: iso(date) ?? iso(year?.toString()),
    url: url && addressIn(cv, url),
    summary: toPlain(abstract),
    ...{ key, type, doi, keywords },
    authors: authors.map(person),
    moreAuthors: moreAuthors || authors.some(({ isAfterGap }) => isAfterGap),
    editors: editors.map(person),
    addenda: addenda.map((addendum) => toPlain(addendum)),
    note: toPlain(note),
    award: toPlain(award),
    links: links.map((link) => linkItem(link, cv)),
    selected,
  });
}

function linkItem({ label, url }: Link, cv: Cv): Json {
  return { label, url: addressFrom(cv, url) };
}

function person({ name, family, given, particle, suffix, isOwner, roles, url }: Person): Json {
  return filled({ name, family, given, particle, suffix, isOwner, roles, url });
}
