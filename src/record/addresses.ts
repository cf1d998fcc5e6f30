import { type Diagnostic, diagnoseText, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { nearest } from "../problems/unknownName.ts";
import { type Node, nodesIn, type Prose, type Text } from "../text/nodes.ts";
import type { Cv, Entry, Link } from "./cv.ts";
import { findingOf, nearOr } from "./findings.ts";
import { viewPaths, viewsIn } from "./ownAddresses.ts";
import { assetFiles, assetPath, decoded, isAsset } from "./siteFiles.ts";

/** A part of what the owner wrote, and the file that it was read from. */
export interface Written {
  file: string;
  texts: readonly (Text | Prose)[];
  /** What leads somewhere outside of its texts, if it does, with its icon. */
  links: readonly Partial<Link>[];
}

/** The record, and what pages of the owner's say besides. */
export type CvAndPages = Cv & { written?: readonly Written[] };

/**
 * What the owner wrote, by the file that it was read from: all but publications.
 *
 * @param shown how messages call the data folder
 */
export function writtenIn(
  { profile, site, sections, pages, written = [] }: CvAndPages,
  shown: string,
): Written[] {
  const all = [...sections, ...pages.flatMap(({ section, entry }) => (entry ? [] : [section]))];
  return [
    { file: `${shown}/profile.yaml`, texts: [], links: [...profile.contacts, { url: profile.photo ?? "" }] },
    {
      file: `${shown}/site.yaml`,
      texts: [site.foot ?? [], ...all.flatMap(({ title, intro = [] }) => [title, intro])],
      links: [],
    },
    ...all.map(({ file, translation = file, prose = [], entries = [], onRequest = [] }) => {
      const whole = [...entries, ...onRequest.flatMap((group) => group.entries)].flatMap(
        ({ within, ...entry }) => (within ? [entry, within] : [entry]),
      );
      return {
        file: translation,
        texts: [prose, ...whole.flatMap(textsOf)],
        links: whole.flatMap(({ url = "", picture = "", links }) => [{ url }, { url: picture }, ...links]),
      };
    }),
    ...written,
  ];
}

/** All nodes of what the owner wrote. */
export function nodesOfCv(cv: CvAndPages): Node[] {
  return nodesIn(writtenIn(cv, "").flatMap(({ texts }) => texts.flat()));
}

/** All texts of an entry, each once. */
export function textsOf({ location, summary, body, group, highlights, fields }: Entry): (Text | Prose)[] {
  const texts = [...Object.values(fields).flat(), location, summary, body, group, ...highlights];
  return texts.filter((text) => text !== undefined);
}

/** All addresses of what the owner wrote, each once for its file: those of links and pictures in text, and of links outside it. */
export function addressesOf(cv: CvAndPages, shown: string) {
  const addresses = writtenIn(cv, shown).flatMap(({ file, texts, links }) =>
    [...nodesIn(texts.flat()), ...links].flatMap((each) =>
      "url" in each && each.url ? [{ url: each.url, file }] : [],
    ),
  );
  return [...new Map(addresses.map((each) => [`${each.file} ${each.url}`, each])).values()];
}

/** Places a finding where an address is written in its file. */
export function diagnoseAddress(
  { url, file }: { url: string; file: string },
  source: Source | undefined,
  finding: Finding,
): Diagnostic {
  // Markdown gives `my%20slides.pdf` where its owner may have written `my slides.pdf`.
  return diagnoseText(file, source, [url, decoded(url, decodeURI)], finding);
}

/**
 * Finds what links and pictures of prose, entries and contacts name in `assets`, where nothing will be published; links
 * of papers are looked at with the papers. PDFs that the build makes are not missing.
 *
 * @param places how messages call the data folder, the folder that is published as `assets`, empty where there is none, and
 * whether something else is published at an address
 * @returns a warning for each file in which such an address stands
 */
export async function missingFiles(
  cv: Cv,
  sources: readonly Source[],
  places: { shown: string; assets: string; isPublished: (path: string) => boolean },
): Promise<Diagnostic[]> {
  const { shown, assets, isPublished } = places;
  const wanted = assets === "" ? [] : addressesOf(cv, shown).filter(({ url }) => isAsset(url));
  if (wanted.length === 0) return [];
  const { language: main, languages = [main] } = cv.site;
  const made = languages.flatMap((language) => viewsIn({ ...cv.site, language }).flatMap(viewPaths));
  const known = new Set([...(await assetFiles(assets)).keys(), ...made.map(({ path }) => path)]);
  return wanted.flatMap((address) => {
    const path = assetPath(address.url);
    if (known.has(path) || isPublished(path)) return [];
    const source = sources.find(({ file }) => file === address.file);
    const remedy = nearOr(nearest(path, [...known], 3), "put the file there, or correct the address");
    return [diagnoseAddress(address, source, findingOf("missing-file:asset", path, remedy))];
  });
}
