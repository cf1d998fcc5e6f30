import type { Cv, Entry, Section } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { escapeRegExp } from "../text/escape.ts";
import { type Node, nodesIn } from "../text/nodes.ts";

/** An address in the record, and the data file that it was read from. */
export interface Address {
  url: string;
  file: string;
}

/**
 * All addresses of prose, entries and contacts, each once for its file: those of links and pictures in text, and those of
 * links beside it. Those of papers are not among them.
 *
 * @param shown how messages call the data folder
 */
export function addressesOf(cv: CvAndPages, shown: string): Address[] {
  const { photo } = cv.profile;
  const addresses = writtenIn(cv, shown).flatMap(({ texts, links, file }) =>
    [...nodesIn(texts), ...links].flatMap((each) =>
      "url" in each && each.url ? [{ url: each.url, file }] : [],
    ),
  );
  if (photo) addresses.push({ file: `${shown}/profile.yaml`, url: photo });
  return [...new Map(addresses.map((each) => [`${each.file} ${each.url}`, each])).values()];
}

/** A part of what the owner wrote, and the file that it was read from. */
export interface Written {
  file: string;
  texts: readonly Node[];
  /** Those that stand beside the text: contacts, an entry's slides. */
  links: readonly { url?: string; icon?: string }[];
}

/** The record, and what pages of the owner's say besides. */
export type CvAndPages = Cv & { written?: readonly Written[] };

/** What the owner wrote, by the file that it was read from: all but publications. */
export function writtenIn(
  { profile, site, sections, pages, written = [] }: CvAndPages,
  shown: string,
): Written[] {
  const said = [...sections, ...pages.map(({ section }) => section)];
  return [
    { texts: [], links: profile.contacts, file: `${shown}/profile.yaml` },
    { texts: [...(site.foot ?? []), ...said.flatMap(headOf)], links: [], file: `${shown}/site.yaml` },
    ...said.map(({ prose = [], entries = [], file }) => {
      const links = entries.flatMap((entry) => [entry, ...entry.links]);
      return { texts: [...prose, ...entries.flatMap(textsOf)], links, file };
    }),
    ...written,
  ];
}

/** All texts of these. */
export function textsIn(cv: CvAndPages): Node[] {
  return writtenIn(cv, "").flatMap(({ texts }) => texts);
}

const headOf = ({ title, intro = [] }: Section): Node[] => [...title, ...intro];

/** What an entry says, as its owner wrote it. */
function textsOf({ location = [], summary = [], highlights, fields }: Entry): Node[] {
  return [Object.values(fields), location, summary, highlights].flat(3);
}

/** Places a finding wherever an address is written in its file. */
export function diagnoseAddress(
  { url, file }: Address,
  source: Source | undefined,
  finding: Finding,
): Diagnostic[] {
  const found = source ? placesOf(url, source.text) : [];
  if (!source || found.length === 0) return [diagnoseFile(file, finding)];
  return found.map(({ start, length }) => diagnose(source, start, length, finding));
}

/** Where an address is written, as Markdown gives it (`my%20slides.pdf`) or as its owner did (`my slides.pdf`). */
function placesOf(url: string, text: string): { start: number; length: number }[] {
  for (const written of new Set([url, decoded(url)])) {
    const pattern = new RegExp(`(?<![\\w./])${escapeRegExp(written)}(?![\\w/%-]|\\.\\w)`, "g");
    const found = [...text.matchAll(pattern)].map(({ index }) => ({ start: index, length: written.length }));
    if (found.length > 0) return found;
  }
  return [];
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
