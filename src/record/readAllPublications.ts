import type { Profile, Publication } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { isMap } from "../problems/isMap.ts";
import type { Source } from "../problems/source.ts";
import type { KnownPerson } from "../publications/markPeople.ts";
import { readPublications } from "../publications/readPublications.ts";
import { step } from "../step.ts";
import { findOwnFiles } from "./findOwnFiles.ts";
import { people as peopleSchema } from "./kinds/profile.ts";
import { readRecordFile } from "./readRecordFile.ts";
import type { SectionRequest } from "./readSite.ts";
import { kindOf, nameOf } from "./sectionTitle.ts";
import { spellingsOf, type Tongue } from "./translations.ts";

interface Asked {
  requests: SectionRequest[];
  profile: Profile;
  tongue: Tongue;
  /** Where the owner keeps papers. */
  assets: string;
  people: Source | undefined;
}

/** Reads the files that sections of publications name, as one list, so that they share their strings. */
export async function readAllPublications(
  files: Source[],
  { requests, profile, tongue, assets, people }: Asked,
): Promise<{ publications: Publication[]; diagnostics: Diagnostic[] }> {
  const asked = requests.flatMap(({ settings: { file: name, kind } }) =>
    files.filter((file) => nameOf(file) === name && (kind ?? kindOf(file)) === "publications"),
  );
  const ofPeople = people && readRecordFile(people, peopleSchema, tongue);
  const diagnostics = ofPeople?.diagnostics ?? [];
  if (asked.length === 0) return { publications: [], diagnostics };
  const { name, otherNames, nativeName, orcid } = profile;
  const owner = { name, otherNames, ...(nativeName ? { nativeName } : {}), ...(orcid ? { orcid } : {}) };
  const known: KnownPerson[] = (ofPeople?.value ?? []).map((person, index) => {
    const written = Array.isArray(ofPeople?.raw) ? ofPeople.raw[index] : undefined;
    const names = spellingsOf(isMap(written) && written.name);
    return { ...person, otherNames: [...(person.otherNames ?? []), ...names] };
  });
  const reading = await step("publications", () => readPublications([...new Set(asked)], owner, known));
  const found = await findOwnFiles(reading.publications, asked, assets);
  return { ...found, diagnostics: [...diagnostics, ...reading.diagnostics, ...found.diagnostics] };
}
