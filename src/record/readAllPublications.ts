import { filled } from "../filled.ts";
import type { Profile, Publication } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import type { KnownPerson } from "../publications/markPeople.ts";
import { readPublications } from "../publications/readPublications.ts";
import { step } from "../step.ts";
import { findOwnFiles } from "./findOwnFiles.ts";
import { people as peopleSchema } from "./kinds/profile.ts";
import type { SectionSettings } from "./kinds/site.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { kindOf, nameOf } from "./sectionTitle.ts";
import type { Tongue } from "./translations.ts";

interface Asked {
  asked: readonly SectionSettings[];
  profile: Profile;
  tongue: Tongue;
  /** Where the owner keeps papers. */
  assets: string;
  people: Source | undefined;
}

/** Reads the files that sections of publications name, as one list, so that they share their strings. */
export async function readAllPublications(
  files: Source[],
  { asked, profile, tongue, assets, people }: Asked,
): Promise<{ publications: Publication[]; diagnostics: Diagnostic[] }> {
  const named = asked.flatMap(({ file: name, kind }) =>
    files.filter((file) => nameOf(file) === name && (kind ?? kindOf(file)) === "publications"),
  );
  const ofPeople = people && readRecordFile(people, peopleSchema, tongue);
  // Names are looked for in papers, and never shown: none is missing in a language.
  const diagnostics = (ofPeople?.diagnostics ?? []).filter(({ code }) => code !== "untranslated");
  if (named.length === 0) return { publications: [], diagnostics };
  const { name, otherNames, nativeName, orcid } = profile;
  const owner = { name, otherNames, ...filled({ nativeName, orcid }) };
  const known: KnownPerson[] = (ofPeople?.value ?? []).map((person, index) => {
    const names = ofPeople?.spellings([index, "name"]) ?? [];
    return { ...person, otherNames: [...(person.otherNames ?? []), ...names] };
  });
  const reading = await step("publications", () => readPublications([...new Set(named)], owner, known));
  const found = await findOwnFiles(reading.publications, named, assets);
  return { ...found, diagnostics: [...diagnostics, ...reading.diagnostics, ...found.diagnostics] };
}
