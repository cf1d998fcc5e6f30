import { caught, diagnose } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { type BibtexEntry, completeKeys, entryPlace, isHidden } from "./bibtex/entry.ts";
import { readBibtex } from "./bibtex/readBibtex.ts";
import { checkDuplicates, checkParents } from "./checkEntries.ts";
import { type KnownPerson, linkPeople, markOwner, type OwnerNames } from "./markPeople.ts";
import { mendEntry } from "./mendEntry.ts";
import { readCslYaml } from "./readCslYaml.ts";
import { readPublication } from "./readPublication.ts";
import { slugs } from "./slugs.ts";

type PublicationsReading = ReturnType<typeof readAfresh>;

/** The last reading of each set of files, for a site that is served: most saves change no `.bib`. */
const readings = new Map<string, { texts: string[]; reading: PublicationsReading }>();

/**
 * Reads `.bib` files, and CSL in YAML, into publications, in the order of the files, hidden ones left out; the owner is marked in the lists
 * of authors, and co-authors among `people` get their links. All problems are warnings: an entry that cannot be read costs
 * only itself and is one of code `lost-entry`.
 *
 * What was read last is kept, and given again for the same texts and people: treat it as read-only.
 */
export function readPublications(
  sources: Source[],
  owner: OwnerNames,
  people: KnownPerson[] = [],
): PublicationsReading {
  const id = JSON.stringify([sources.map(({ file }) => file), owner.name]);
  const texts = [...sources.map(({ text }) => text), JSON.stringify([owner, people])];
  const last = readings.get(id);
  if (last?.texts.every((text, index) => text === texts[index])) return last.reading;
  const reading = readAfresh(sources, owner, people);
  readings.set(id, { texts, reading });
  return reading;
}

function readAfresh(sources: Source[], owner: OwnerNames, people: KnownPerson[]) {
  const isYaml = ({ file }: Source) => /\.ya?ml$/i.test(file);
  const files = [
    readBibtex(sources.filter((source) => !isYaml(source))),
    ...sources.filter(isYaml).map(readCslYaml),
  ];
  const entries = files.flatMap((file) => file.entries);
  const diagnostics = files.flatMap((file) => file.diagnostics);
  diagnostics.push(...completeKeys(entries));
  const net = <T>(entry: BibtexEntry, read: () => T): T[] => {
    const { source, start, length } = entryPlace(entry);
    const made = caught(read, (finding) => diagnostics.push(diagnose(source, start, length, finding)));
    return made === undefined ? [] : [made];
  };
  const shown = entries
    .flatMap((entry) => net(entry, () => mendEntry(entry)))
    .filter((entry) => !isHidden(entry));
  const { names, collisions } = slugs(shown);
  diagnostics.push(...checkDuplicates(shown), ...collisions);
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
  const read = shown.flatMap((entry, index) =>
    net(entry, () => readPublication(entry, names[index] ?? entry.key, byKey)),
  );
  diagnostics.push(...read.flatMap((each) => each.diagnostics));
  const lists = read.flatMap(({ mentions }) => mentions);
  diagnostics.push(...markOwner(lists, owner));
  linkPeople(lists, people);
  diagnostics.push(...checkParents(read));
  return { publications: read.map(({ publication }) => publication), diagnostics };
}
