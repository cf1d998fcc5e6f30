import { extname } from "node:path";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { DEFAULT_PDFS } from "../kinds/pdf.ts";
import { assetFiles, assetPath, isAsset } from "../pages/assetFiles.ts";
import { nodesIn } from "../text/walk.ts";
import { unknownName } from "../yaml/unknownName.ts";
import type { Cv, Section } from "./model.ts";

interface Places {
  /** How messages call the data folder. */
  shown: string;
  /** The folder that is published as `assets`; empty where there is none. */
  assets: string;
  isPublished: (path: string) => boolean;
}

/**
 * Finds what links and pictures of prose, entries and contacts name in `assets`, where nothing will be published; links
 * of papers are looked at with the papers. PDFs that the build makes are not missing.
 *
 * @returns a warning for each place at which such an address stands
 */
export async function missingFiles(
  cv: Cv,
  sources: readonly Source[],
  places: Places,
): Promise<Diagnostic[]> {
  if (places.assets === "") return [];
  const { profile, site, sections, pages } = cv;
  const said = [...sections, ...pages.map(({ section }) => section)];
  const wanted = [
    ...addressesIn(profile).map((url) => ({ file: `${places.shown}/profile.yaml`, url })),
    ...(profile.photo ? [{ file: `${places.shown}/profile.yaml`, url: profile.photo }] : []),
    ...addressesIn([site.foot, said.map(({ intro }) => intro)]).map((url) => ({
      file: `${places.shown}/site.yaml`,
      url,
    })),
    ...said.flatMap((section) => addressesIn(ownOf(section)).map((url) => ({ file: section.file, url }))),
  ].filter(({ url }) => isAsset(url));
  if (wanted.length === 0) return [];
  const files = [...(await assetFiles(places.assets)).keys()];
  const made = (site.pdfs ?? DEFAULT_PDFS).map(({ file }) => file);
  const known = new Set([...files, ...made]);
  const missing = wanted.filter(
    ({ url }) => !known.has(assetPath(url)) && !places.isPublished(assetPath(url)),
  );
  const once = new Map(missing.map((each) => [`${each.file} ${each.url}`, each]));
  return [...once.values()].flatMap(({ file, url }) => {
    const finding = missingFile(assetPath(url), [...known]);
    const source = sources.find((each) => each.file === file);
    const found = source ? placesOf(url, source.text) : [];
    if (!source || found.length === 0) return [diagnoseFile(file, finding)];
    return found.map(({ start, length }) => diagnose(source, start, length, finding));
  });
}

/** Prose and entries of a section. */
function ownOf({ prose, entries }: Section): unknown {
  return { prose, entries };
}

/** All addresses in a piece of the record: of links and pictures in text, and of its fields called `url`. */
function addressesIn(value: unknown): string[] {
  const inText = nodesIn(value).flatMap((node) => ("url" in node ? [node.url] : []));
  return [...new Set([...inText, ...urlFields(value)])];
}

function urlFields(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "url" && typeof inner === "string" ? [inner] : urlFields(inner),
  );
}

/** Where an address is written, as Markdown gives it (`my%20slides.pdf`) or as its owner did (`my slides.pdf`). */
function placesOf(url: string, text: string): { start: number; length: number }[] {
  for (const written of new Set([url, decoded(url)])) {
    const pattern = new RegExp(`(?<![\\w./])${escaped(written)}(?![\\w/%-]|\\.\\w)`, "g");
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

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function missingFile(path: string, known: string[]): Finding {
  const stem = (file: string) => file.slice("assets/".length, file.length - extname(file).length);
  const alike = known.filter((file) => extname(file).toLowerCase() === extname(path).toLowerCase());
  const { near } = unknownName("file", stem(path), alike.map(stem));
  const meant = alike.find((file) => stem(file) === near);
  return {
    severity: "warning",
    code: "missing-file",
    message: `there is no file \`${path}\``,
    remedy: meant ? `did you mean \`${meant}\`?` : "put the file there, or correct the address",
  };
}
