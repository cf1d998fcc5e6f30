import type { Publication } from "../model/cv.ts";
import { caught, type Diagnostic, diagnose } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { entryPlace } from "./bibtex/callEntry.ts";
import type { BibtexEntry } from "./bibtex/entry.ts";
import { completeKeys } from "./bibtex/keys.ts";
import { readBibtex } from "./bibtex/readBibtex.ts";
import { checkParents } from "./checkParents.ts";
import { checkDuplicates } from "./duplicates.ts";
import { isHidden } from "./hidden.ts";
import { prepareLatex } from "./latex/readLatex.ts";
import { type KnownPerson, linkPeople } from "./linkPeople.ts";
import { markOwner, type OwnerNames } from "./markOwner.ts";
import { mendEntry } from "./mendEntry.ts";
import { readPublication } from "./readPublication.ts";
import { slugs } from "./slugs.ts";

export interface PublicationsReading {
  publications: Publication[];
  diagnostics: Diagnostic[];
}

/** The last reading of each set of files, for a site that is served: most saves change no `.bib`. */
const readings = new Map<string, { texts: string[]; reading: Promise<PublicationsReading> }>();

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
): Promise<PublicationsReading> {
  const id = JSON.stringify([sources.map(({ file }) => file), owner.name]);
  const texts = [...sources.map(({ text }) => text), JSON.stringify([owner, people])];
  const last = readings.get(id);
  if (last?.texts.every((text, index) => text === texts[index])) return last.reading;
  const reading = readAfresh(sources, owner, people);
  readings.set(id, { texts, reading });
  return reading;
}

/** Reads `.bib` files as one list, and behind them those in CSL-YAML. */
async function readEntries(
  sources: Source[],
): Promise<{ entries: BibtexEntry[]; diagnostics: Diagnostic[] }> {
  const isYaml = ({ file }: Source) => /\.ya?ml$/i.test(file);
  const { entries, diagnostics } = readBibtex(sources.filter((source) => !isYaml(source)));
  for (const source of sources.filter(isYaml)) {
    const { readCslYaml } = await import("./csl/readCslYaml.ts");
    const reading = readCslYaml(source);
    entries.push(...reading.entries);
    diagnostics.push(...reading.diagnostics);
  }
  completeKeys(entries, diagnostics);
  return { entries, diagnostics };
}

async function readAfresh(
  sources: Source[],
  owner: OwnerNames,
  people: KnownPerson[],
): Promise<PublicationsReading> {
  await prepareLatex(sources.map(({ text }) => text));
  const { entries, diagnostics } = await readEntries(sources);
  const net = <T>(entry: BibtexEntry, read: () => T) =>
    caught(read, (finding) => diagnostics.push(diagnose(entry.source, ...entryPlace(entry), finding)));
  const mended = entries.flatMap((entry) => net(entry, () => mendEntry(entry)) ?? []);
  const shown = mended.filter((entry) => !isHidden(entry));
  checkDuplicates(shown, diagnostics);
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
  const slugOf = slugs(shown, diagnostics);
  const find = (key: string) => byKey.get(key);
  const drafts = shown.flatMap((entry) => {
    const slug = slugOf.get(entry) ?? entry.key;
    const draft = net(entry, () => readPublication(entry, { slug, find }, diagnostics));
    return draft ? [{ entry, ...draft }] : [];
  });
  const lists = drafts.flatMap(({ authors, editors }) => [authors, editors]);
  markOwner(lists, owner, diagnostics);
  linkPeople(lists, people);
  checkParents(drafts, diagnostics);
  const publications = drafts.map(({ entry: _, ...draft }) => ({
    ...draft,
    authors: draft.authors.map(({ person }) => person),
    editors: draft.editors.map(({ person }) => person),
  }));
  return { publications, diagnostics };
}
