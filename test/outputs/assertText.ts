import { assertStream } from "./assertStream.ts";
import type { Facts } from "./facts.ts";
import { contactFacts, sectionFacts } from "./spokenFacts.ts";

/** The plain text says what the facts say, addresses included. */
export function assertText(text: string, facts: Facts): void {
  const { profile, sections } = facts;
  const spoken = [
    profile.name,
    profile.nativeName,
    profile.label,
    ...contactFacts(facts, facts.site),
    profile.location,
    profile.phone,
    profile.orcid && `https://orcid.org/${profile.orcid}`,
    ...sections.flatMap((section) => sectionFacts(section, facts.site)),
  ];
  assertStream(text, spoken, "the plain text");
}
