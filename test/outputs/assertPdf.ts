import assert from "node:assert/strict";
import { readPdf } from "../support/readPdf.ts";
import { assertStream } from "./assertStream.ts";
import type { Facts } from "./facts.ts";
import { absolute, contactFacts, sectionFacts } from "./spokenFacts.ts";

/** The text of the PDF, in its order within the file, says what the facts say; its links lead where they do. */
export async function assertPdf(pdf: Uint8Array, facts: Facts, foot: string[] = []): Promise<void> {
  const { pages, links } = await readPdf(pdf);
  const { profile, sections, site } = facts;
  // The PDF does not offer itself.
  const contacts = profile.links.filter(({ url }) => url !== "./assets/resume.pdf");
  const spokenContacts = contactFacts({ ...facts, profile: { ...profile, links: contacts } });
  const spoken = sections.map((section) => sectionFacts(section));
  const hasProse = sections[0]?.kind === "prose";
  assertStream(
    pages.map((page, index) => withoutHead(page, profile.name, index + 1, pages.length)).join("\n"),
    [
      profile.name,
      profile.nativeName,
      profile.label,
      profile.location,
      profile.phone,
      ...(hasProse ? [...(spoken.shift() ?? []), ...spokenContacts] : spokenContacts),
      ...spoken.flat(),
    ],
    "the PDF",
    foot,
  );
  const addresses = [
    ...contacts.map(({ url }) => url),
    ...sections.flatMap(({ entries }) =>
      (entries ?? []).flatMap((entry) => [entry.url, ...entry.links.map(({ url }) => url)]),
    ),
    ...sections.flatMap(({ publications }) => (publications ?? []).map(({ url }) => url)),
  ];
  const found = new Set(links.map((link) => new URL(link).href));
  for (const address of addresses.filter((url) => url !== undefined)) {
    assert.ok(
      found.has(new URL(absolute(address, site)).href),
      `the PDF has no link to ${address}: ${links.join(" ")}`,
    );
  }
}

/** A page without the line that says, from the second on, whose it is and which. */
function withoutHead(page: string, name: string, number: number, count: number): string {
  if (number === 1) return page;
  // Behind the name stands the section that goes on, which is said already.
  const head = new RegExp(`^\\s*${escaped(name)}(\\s·\\s.*?)?\\s*${number}\\s*/\\s*${count}\\s`);
  assert.match(page, head, `page ${number} of the PDF begins with its head`);
  return page.replace(head, "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s");
}
