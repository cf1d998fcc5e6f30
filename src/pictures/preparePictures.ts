import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Diagnostic, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { addressesOf, type CvAndPages, diagnoseAddress, nodesOfCv } from "../record/addresses.ts";
import { type Published, readBehind } from "../record/siteFiles.ts";
import type { Picture } from "../text/nodes.ts";
import { shownWidth } from "../text/pictureHtml.ts";
import { copyPicture, type Fault } from "./copies.ts";

/** What is known of pictures, by the address that the record gives them. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Copies of pictures by their address in the site. */
type Copies = ReadonlyMap<string, Uint8Array>;

/** Where the site is, and how messages call its data folder. */
interface Places extends Published {
  dataFolder: string;
}

/** How wide a portrait and the small picture of a paper are shown at most: their boxes, and what is cut off at their sides. */
const PHOTO = 240;
const PREVIEW = 160;

const CACHE = join(".cache", "pictures");

/**
 * Measures each picture of the record that is a file of the site, and makes the smaller copies that its pages show. Both
 * are kept in the cache for the builds to come.
 *
 * @param say is told of each picture that is new, before the work on it begins
 * @returns an error for each place at which a file is shown that is no picture
 */
export async function preparePictures(
  cv: CvAndPages,
  places: Places,
  say: (line: string) => void,
): Promise<{ pictures: Pictures; copies: Copies; diagnostics: Diagnostic[] }> {
  const cache = join(places.root, CACHE);
  const pictures = new Map<string, Picture>();
  const copies = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const all = [...shownPictures(cv)];
  for (const [index, [url, shown]] of all.entries()) {
    const found = await readBehind(url, places);
    if (!found) continue;
    const name = relative(places.root, found.file).replaceAll("\\", "/");
    const begin = () => say(`preparing pictures: ${name} (${index + 1} of ${all.length})`);
    const picture = await copyPicture({ shown, bytes: found.bytes }, cache, begin);
    if ("facts" in picture) {
      pictures.set(url, picture.facts);
      for (const [file, bytes] of picture.files) copies.set(`assets/pictures/${file}`, bytes);
    } else diagnostics.push(...(await unreadable(url, name, picture, cv, places)));
  }
  return { pictures, copies, diagnostics };
}

/** The addresses of all pictures, and how wide each is shown at most, in CSS pixels. */
function shownPictures(cv: CvAndPages): Map<string, number> {
  const { photo } = cv.profile;
  const shown = new Map(photo ? [[photo, PHOTO]] : []);
  const entries = [...cv.sections, ...cv.pages.map(({ section }) => section)].flatMap(
    (each) => each.entries ?? [],
  );
  const small = [...cv.publications.map(({ preview }) => preview), ...entries.map(({ picture }) => picture)];
  for (const url of small) if (url) shown.set(url, PREVIEW);
  for (const node of nodesOfCv(cv)) {
    if (node.type !== "image") continue;
    shown.set(node.url, Math.max(shown.get(node.url) ?? 0, shownWidth(node.attributes)));
  }
  return shown;
}

async function unreadable(
  url: string,
  name: string,
  { fault, remedy }: Fault,
  cv: CvAndPages,
  places: Places,
): Promise<Diagnostic[]> {
  const message = `\`${name}\` ${fault}`;
  const finding: Finding = { severity: "error", code: "unreadable-picture", message, remedy };
  const uses = addressesOf(cv, places.dataFolder).filter((address) => address.url === url);
  if (uses.length === 0) return [diagnoseFile(name, finding)];
  const found = uses.map(async (address) => {
    const text = await readFile(join(places.root, address.file), "utf8").catch(() => "");
    return diagnoseAddress(address, source(address.file, text), finding);
  });
  return (await Promise.all(found)).flat();
}
