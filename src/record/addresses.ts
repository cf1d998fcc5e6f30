import type { Cv, Section } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { escapeRegExp } from "../text/escape.ts";
import { nodesIn } from "../text/nodes.ts";

/** An address in the record, and the data file that it was read from. */
export interface Address {
  url: string;
  file: string;
}

/**
 * All addresses of prose, entries and contacts, each once for its file: those of links and pictures in text, and of fields
 * called `url`. Those of papers are not among them.
 *
 * @param shown how messages call the data folder
 */
export function addressesOf(cv: CvAndPages, shown: string): Address[] {
  const { photo } = cv.profile;
  const addresses = [
    ...writtenIn(cv, shown).flatMap(({ value, file }) => addressesIn(value, file)),
    ...(photo ? [{ file: `${shown}/profile.yaml`, url: photo }] : []),
  ];
  return [...new Map(addresses.map((each) => [`${each.file} ${each.url}`, each])).values()];
}

/** A part of what the owner wrote, and the file that it was read from. */
export interface Written {
  value: unknown;
  file: string;
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
    { value: profile, file: `${shown}/profile.yaml` },
    { value: [site.foot, said.map(({ intro }) => intro)], file: `${shown}/site.yaml` },
    ...said.map((section) => ({ value: ownOf(section), file: section.file })),
    ...written,
  ];
}

/** Prose and entries of a section. */
function ownOf({ prose, entries }: Section): unknown {
  return { prose, entries };
}

function addressesIn(value: unknown, file: string): Address[] {
  const inText = nodesIn(value).flatMap((node) => ("url" in node ? [node.url] : []));
  return [...inText, ...valuesOf("url", value)].map((url) => ({ url, file }));
}

/** The texts of all fields of a name, however deep they stand. */
export function valuesOf(name: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === "string" ? [inner] : valuesOf(name, inner),
  );
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
