import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import type { EntryFacts, Facts } from "./facts.ts";

/** The structured data of the page says who the person is, and where they study, work and were honoured. */
export function assertJsonLd(html: string, { site, profile, sections }: Facts): void {
  const { document } = parseHTML(html);
  const page = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "");
  assert.deepEqual([page["@context"], page["@type"]], ["https://schema.org", "ProfilePage"]);
  const person = page.mainEntity;
  assert.equal(person["@type"], "Person");
  const entries = (kind: string) =>
    sections.filter((section) => section.kind === kind).flatMap((section) => section.entries ?? []);
  const names = (list: { name: string }[] | undefined) => (list ?? []).map(({ name }) => name);
  assert.equal(person.name, profile.name);
  assert.equal(person.alternateName?.[0], profile.nativeName);
  assert.equal(person.jobTitle, profile.label);
  assert.equal(person.email, profile.email);
  assert.equal(person.telephone, profile.phone);
  assert.equal(person.url, `${site}/`);
  assert.equal(person.address, profile.location);
  assert.equal(person.identifier, profile.orcid && `https://orcid.org/${profile.orcid}`);
  assert.deepEqual(
    person.sameAs ?? [],
    profile.links.map(({ url }) => url).filter((url) => url.startsWith("https:")),
  );
  const isPast = (entry: EntryFacts) => !isCurrent(entry);
  assert.deepEqual(
    names(person.affiliation),
    valuesOf(entries("education").filter(isCurrent), "institution"),
  );
  assert.deepEqual(names(person.alumniOf), valuesOf(entries("education").filter(isPast), "institution"));
  assert.deepEqual(names(person.worksFor), valuesOf(entries("experience").filter(isCurrent), "organization"));
  assert.deepEqual(person.award ?? [], valuesOf(entries("awards"), "title"));
}

function isCurrent({ date }: EntryFacts): boolean {
  return date !== undefined && /Present$|–$/.test(date.shown);
}

function valuesOf(entries: EntryFacts[], field: string): string[] {
  return [...new Set(entries.flatMap(({ fields }) => [fields[field] ?? []].flat().map(({ read }) => read)))];
}
