import type { Cv, Entry, Section } from "../model/cv.ts";
import { wholeCv } from "../record/wholeCv.ts";
import { absoluteUrl } from "../text/absoluteUrl.ts";
import { toPlain } from "../text/plain.ts";
import { escapeForScript } from "./escapeForScript.ts";

/**
 * Who the page is about, for search engines: a `ProfilePage` of a `Person` (https://schema.org/ProfilePage), as text for
 * `<script type="application/ld+json">`. Such a block is data: no Content-Security-Policy keeps it from being read.
 */
export function jsonLd(cv: Cv): string {
  const { profile, site } = cv;
  const page = {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    ...(site.url && { url: `${site.url}/` }),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    mainEntity: {
      "@type": "Person",
      name: profile.name,
      alternateName: list([...(profile.nativeName ? [profile.nativeName] : []), ...profile.otherNames]),
      jobTitle: profile.label,
      email: profile.email,
      telephone: profile.phone,
      url: site.url && `${site.url}/`,
      image: profile.photo && absoluteUrl(profile.photo, site.url),
      address: profile.location,
      identifier: profile.orcid && `https://orcid.org/${profile.orcid}`,
      sameAs: list(profile.contacts.map(({ url }) => url).filter((url) => /^https?:/.test(url))),
      worksFor: list(namesOf(cv, "experience", "organization", isCurrent).map(organization("Organization"))),
      affiliation: list(namesOf(cv, "education", "institution", isCurrent).map(university)),
      alumniOf: list(namesOf(cv, "education", "institution", (entry) => !isCurrent(entry)).map(university)),
      award: list(namesOf(cv, "awards", "title")),
    },
  };
  return escapeForScript(JSON.stringify(page));
}

/** All that a section's entries say in one field, each once, in order. */
function namesOf(cv: Cv, kind: Section["kind"], field: string, isWanted = (_: Entry) => true): string[] {
  const entries = wholeCv(cv)
    .filter((section) => section.kind === kind)
    .flatMap(({ entries }) => entries ?? []);
  const names = entries.filter(isWanted).map(({ fields }) => toPlain((fields[field] ?? []).flat()));
  return [...new Set(names.filter(Boolean))];
}

/** Whether an entry goes on until now: a range with an end that is no time, or with none. */
function isCurrent({ date }: Entry): boolean {
  return date?.sortKey.startsWith("9999") ?? false;
}

function organization(type: string) {
  return (name: string) => ({ "@type": type, name });
}

const university = organization("CollegeOrUniversity");

function list<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
