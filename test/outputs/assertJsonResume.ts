import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { DateFacts, EntryFacts, Facts, PublicationFacts, SectionFacts, Written } from "./facts.ts";
import { absolute } from "./spokenFacts.ts";

const schema = createRequire(import.meta.url)("@jsonresume/schema/schema.json");
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** Where a section of ours stands in JSON Resume, and which of its names differ from ours. */
const places: Record<
  string,
  { list: string; names: Record<string, string>; single: "start" | "end" | "date" }
> = {
  education: { list: "education", names: {}, single: "end" },
  experience: { list: "work", names: { organization: "name" }, single: "start" },
  awards: { list: "awards", names: {}, single: "date" },
  skills: { list: "skills", names: {}, single: "start" },
  projects: { list: "projects", names: { organization: "entity", summary: "description" }, single: "start" },
  publications: { list: "publications", names: {}, single: "start" },
};

const unplaced: (typeof places)[string] = { list: "sections", names: {}, single: "start" };

/** What the theme calls addresses that are fields. */
const ADDRESSES: Record<string, string> = { slides: "Slides", video: "Video" };

/** JSON Resume is valid, and says what the facts say. */
export function assertJsonResume(json: string, { site, profile, sections }: Facts): void {
  const resume = JSON.parse(json);
  assert.deepEqual(validate(resume) ? [] : validate.errors, []);
  const { basics } = resume;
  const summary = sections.find(({ kind }) => kind === "prose");
  assert.deepEqual(
    basics,
    defined({
      name: profile.name,
      nativeName: profile.nativeName,
      label: profile.label,
      email: profile.email,
      phone: profile.phone,
      url: `${site}/`,
      orcid: profile.orcid,
      summary: summary?.prose?.map(({ read }) => read).join("\n\n"),
      location: profile.location && { address: profile.location },
      profiles:
        profile.links.length > 0
          ? profile.links.map(({ label, network, url }) =>
              defined({ network: network ?? label, username: network && label, url: absolute(url, site) }),
            )
          : undefined,
    }),
  );
  const others = sections.filter((section) => !places[section.kind] && section !== summary);
  assert.equal(resume.sections?.length ?? 0, others.length, "sections that JSON Resume has no name for");
  others.forEach((section, index) => {
    const found = resume.sections[index];
    assert.equal(found.title, section.title.read);
    assert.equal(
      found.text,
      section.intro?.read ??
        (section.prose &&
          [...section.prose.map(({ read }) => read), ...(section.picture ? [section.picture] : [])].join(
            "\n\n",
          )),
    );
    assert.deepEqual(
      found.entries ?? [],
      (section.entries ?? []).map((entry) => entryItem(entry, section, site)),
    );
  });
  for (const [kind, { list }] of Object.entries(places)) {
    const section = sections.find((each) => each.kind === kind);
    const expected = section
      ? [
          ...(section.entries ?? []).map((entry) => entryItem(entry, section, site)),
          ...(section.publications ?? []).map(paperItem),
        ]
      : [];
    assert.deepEqual(resume[list] ?? [], expected, list);
  }
}

function entryItem(
  { fields, date, location, url, summary, highlights, links, addresses = {}, group, picture }: EntryFacts,
  { kind }: SectionFacts,
  site: string,
) {
  const { names, single } = places[kind] ?? unplaced;
  const own = Object.entries(addresses).map(([name, url]) => ({ label: ADDRESSES[name] ?? name, url }));
  const all = [...own, ...links];
  const named = Object.entries(fields).map(([name, text]) => [names[name] ?? name, readsOf(text)]);
  return defined({
    ...Object.fromEntries(named),
    ...(date && dates(date, single)),
    location: location?.read,
    url: url && absolute(url, site),
    [names.summary ?? "summary"]: summary?.read,
    group: group?.read,
    picture: picture && absolute(picture, site),
    highlights: highlights.length > 0 ? highlights.map(({ read }) => read) : undefined,
    links: all.length > 0 ? all.map(({ label, url }) => ({ label, url: absolute(url, site) })) : undefined,
  });
}

function dates({ written, shown: text, start, end }: DateFacts, single: "start" | "end" | "date") {
  // What is written as the schema wants it needs no words beside it.
  const dateText = /^\d{4}(-\d\d){0,2}$/.test(written) ? undefined : text;
  if (single === "date") return { date: end ?? start, dateText };
  const isRange = end !== undefined || /[–]/.test(text);
  if (isRange) return { startDate: start, endDate: end, dateText };
  return { startDate: single === "end" ? undefined : start, endDate: start, dateText };
}

function paperItem({
  key,
  type,
  title,
  authors,
  venue,
  year,
  url,
  doi,
  award,
  addendum,
  moreAuthors,
  note,
  selected,
  abstract,
}: PublicationFacts) {
  const doiUrl = doi && `https://doi.org/${doi}`;
  return defined({
    name: title.read,
    publisher: venue.read,
    summary: abstract?.read,
    releaseDate: String(year),
    url: url ?? doiUrl,
    key,
    type,
    authors: authors.map(({ given, family, equal, isOwner }) =>
      defined({ name: `${given} ${family}`, given, family, isOwner, roles: equal ? ["equal"] : undefined }),
    ),
    doi,
    moreAuthors,
    note: note?.read,
    award: award?.read,
    selected,
    addenda: addendum && [addendum.read],
    links: doiUrl ? [{ label: "DOI", url: doiUrl }] : undefined,
  });
}

function readsOf(text: Written | Written[]): string | string[] {
  return Array.isArray(text) ? text.map(({ read }) => read) : text.read;
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
