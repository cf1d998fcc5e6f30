import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { assertStream } from "./assertStream.ts";
import type { Facts } from "./facts.ts";
import { contactFacts, entryFacts, publicationFacts, sectionFacts } from "./spokenFacts.ts";

/** The page, read by its DOM, says what the facts say. */
export function assertHtml(html: string, facts: Facts): void {
  const { document } = parseHTML(html);
  const { profile } = facts;
  for (const link of document.querySelectorAll("a")) {
    assert.match(
      textOf(link) + (link.querySelector("img")?.getAttribute("alt") ?? ""),
      /\S/,
      "a link without a word",
    );
    assert.equal(link.querySelector("a"), null, "a link in a link");
  }
  // BibTeX and abstracts are folded away; they are facts of faces of their own.
  for (const folded of document.querySelectorAll("details, svg, .filter")) folded.remove();
  assertStream(
    textOf(document.querySelector("h1")),
    [profile.name, profile.nativeName],
    "the heading of the page",
  );
  assertStream(
    ["label", "place"].map((part) => textOf(document.querySelector(`.name-${part}`))).join(" "),
    [profile.label, profile.location, profile.phone],
    "what stands below the name",
  );
  assertStream(textOf(document.querySelector(".contacts")), contactFacts(facts), "the contacts of the page");
  assert.deepEqual(addresses(document.querySelector(".contacts")), [
    ...(profile.email ? [`mailto:${profile.email}`] : []),
    ...profile.links.map(({ url }) => url),
  ]);
  document.querySelector(".contacts")?.remove();

  const sections = [...document.querySelectorAll("main section")];
  assert.equal(sections.length, facts.sections.length, "sections of the page");
  facts.sections.forEach((section, index) => {
    const element = sections[index];
    assertStream(textOf(element), sectionFacts(section), `the section ${section.file} of the page`);
    const items = [...(element?.querySelectorAll(".entry, .publication") ?? [])];
    const entries = section.entries ?? [];
    const publications = section.publications ?? [];
    assert.equal(items.length, entries.length + publications.length, `items of ${section.file}`);
    entries.forEach((entry, at) => {
      assertStream(textOf(items[at]), entryFacts(entry, section), "an entry of the page");
      const { start, end } = entry.date ?? {};
      const times = [...(items[at]?.querySelectorAll("time") ?? [])].map((time) =>
        time.getAttribute("datetime"),
      );
      assert.deepEqual(times, [start, end].filter(Boolean), `times of ${JSON.stringify(entry.date)}`);
      const expected = [
        ...(entry.url ? [entry.url] : []),
        ...Object.values(entry.addresses ?? {}),
        ...entry.links.map(({ url }) => url),
      ];
      const found = new Set(addresses(items[at]));
      for (const url of expected) assert.ok(found.has(url), `no link to ${url}`);
    });
    publications.forEach((publication, at) => {
      assertStream(textOf(items[at]), publicationFacts(publication), "a publication of the page");
      const owners = publication.authors.filter(({ isOwner }) => isOwner);
      assert.deepEqual(
        [...(items[at]?.querySelectorAll("strong") ?? [])].map(({ textContent }) => textContent),
        owners.map(({ given, family }) => `${given} ${family}`),
        "the owner in bold",
      );
      const found = new Set(addresses(items[at]));
      const expected = [publication.url, publication.doi && `https://doi.org/${publication.doi}`];
      for (const url of expected) assert.ok(!url || found.has(url), `no link to ${url}`);
    });
  });
}

/** What is used of an element; the DOM's own types are not part of this project. */
interface Queried {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

function textOf(element: { textContent: string | null } | null | undefined): string {
  return element?.textContent ?? "";
}

function addresses(element: Queried | null | undefined): string[] {
  return [...(element?.querySelectorAll("a[href]") ?? [])].map((link) => link.getAttribute("href") ?? "");
}
