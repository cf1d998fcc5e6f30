import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Cv, PdfSettings } from "../record/cv.ts";
import { KIND_NAMES, templateFor } from "../record/kinds/kinds.ts";
import { type Published, readBehind } from "../record/siteFiles.ts";
import { findIcon } from "../text/icons.ts";
import { themePath } from "../themePath.ts";
import { drawn } from "./drawnParts.ts";
import { pdfData } from "./pdfData.ts";

/** Where a PDF finds what it is made of; `root` is the site's folder, from which the others count. */
export interface PdfPlaces extends Published {
  /** The folder of the data, as messages show it: `_data`. */
  dataFolder: string;
  /** The folder of the owner's Typst files, `_includes/pdf`, from `root`. */
  templates: string;
  /** Whether a PDF is kept for the next build of the same; not while serving, where each save makes another. */
  keeps?: boolean;
  /** While serving, where a save should show at once. */
  isServed?: boolean;
}

/** One PDF to be made: what it shows, and what it is made with, but for its fonts. */
export type PdfJob = Awaited<ReturnType<typeof pdfJobs>>[number];

/** Files by their address within Typst: `/sections/awards.typ`. */
export type TypstFiles = Map<string, TypstFile>;

interface TypstFile {
  bytes: Buffer;
  /** As messages show it. */
  file: string;
  /** Whether it is the owner's, in the place of the theme's or beside them. */
  isOwners?: boolean;
}

/**
 * Gathers what PDFs of one record are made of. Nothing is read but the theme's templates, the owner's, and pictures of
 * the site.
 *
 * @param main the Typst of the page, `pages/pdfs.typ`
 */
export async function pdfJobs(
  cv: Cv,
  wanted: PdfSettings[],
  places: PdfPlaces,
  main = '#import "/cv.typ": document\n#document\n',
) {
  const templates = await readTemplates(places.templates, cv.site.style);
  templates.set("/main.typ", { bytes: Buffer.from(main), file: "pages/pdfs.typ", isOwners: true });
  const jobs = wanted.map(async (settings) => {
    const data = pdfData(cv, settings);
    // The template of a publication draws a trophy of itself.
    const icons = new Set(["trophy"]);
    const urls = new Set(cv.profile.photo === undefined ? [] : [cv.profile.photo]);
    const see = ({ type, icon, name, url }: Record<string, unknown>) => {
      if (typeof icon === "string") icons.add(icon);
      if (type === "icon") icons.add(String(name));
      if (type === "image") urls.add(String(url));
    };
    drawn(data, { see });
    const files: TypstFiles = new Map(templates);
    const pictures: Record<string, string> = {};
    for (const [url, { path, bytes }] of await readPictures(urls, places)) {
      pictures[url] = path;
      files.set(path, { bytes, file: url });
    }
    return { cv, settings, places, files, data: { ...data, icons: drawings(icons), pictures } };
  });
  return Promise.all(jobs);
}

/**
 * Typst's files: those of the theme, and in their place those of the same name in the owner's folder. What a style brings,
 * `styles/<style>.typ` and all in `styles/<style>/`, is in the place of `style.typ` and of files of the same name in each. The
 * theme's own are at `/theme/…` too, so that an owner's file can build on the one that it replaces.
 */
async function readTemplates(owner: string, style: string): Promise<TypstFiles> {
  const templates: TypstFiles = new Map();
  const add = (name: string, template: TypstFile) => templates.set(`/${name}`, template);
  const addAll = (files: [name: string, template: TypstFile][]) => {
    for (const file of files) add(...file);
    for (const [name, template] of files) {
      if (name === `styles/${style}.typ`) add("style.typ", template);
      if (name.startsWith(`styles/${style}/`)) add(name.slice(`styles/${style}/`.length), template);
    }
  };
  const theme = themePath("_includes/pdf");
  const ofTheme = new Map(await readTree(theme));
  const names = new Set([...ofTheme.keys(), ...KIND_NAMES.map((kind) => `sections/${kind}.typ`)]);
  const files = [...names].map((name): [string, TypstFile] => {
    const file = templateFor(name, (own) => ofTheme.has(own));
    return [name, { bytes: ofTheme.get(file) ?? Buffer.alloc(0), file: join(theme, file) }];
  });
  for (const [name, template] of files) add(`theme/${name}`, template);
  addAll(files);
  const ofOwner = await readTree(owner);
  addAll(ofOwner.map(([name, bytes]) => [name, { bytes, file: join(owner, name), isOwners: true }]));
  return templates;
}

/** All files under a folder that can be read, by their address within it, in order; none where it is missing. */
export async function readTree(folder: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .sort();
  const read = files.map(async (file): Promise<[string, Buffer][]> => {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    return bytes ? [[file.replaceAll(sep, "/"), bytes]] : [];
  });
  return (await Promise.all(read)).flat();
}

/** Formats that Typst draws, by how their files begin: it goes by a name's ending, whatever is inside. */
const DRAWN: [ending: string, beginning: RegExp][] = [
  [".png", /^\x89PNG/],
  [".jpg", /^\xff\xd8\xff/],
  [".gif", /^GIF8/],
  [".webp", /^RIFF.{4}WEBP/s],
  [".svg", /<svg\b/],
];

/** Pictures of the site by the address that a record gives, each with where templates find it; those that cannot be drawn are left out. */
export async function readPictures(
  urls: Iterable<string>,
  places: Published,
): Promise<Map<string, { path: string; bytes: Buffer }>> {
  const pictures = new Map<string, { path: string; bytes: Buffer }>();
  for (const url of urls) {
    const { bytes } = (await readBehind(url, places)) ?? {};
    if (!bytes) continue;
    const [ending] = DRAWN.find(([, beginning]) => beginning.test(bytes.toString("latin1", 0, 4096))) ?? [];
    if (ending) pictures.set(url, { path: `/pictures/${pictures.size + 1}${ending}`, bytes });
  }
  return pictures;
}

function drawings(icons: Iterable<string>): Record<string, string> {
  const drawn = [...icons].flatMap((name) => {
    const { viewBox, body } = findIcon(name) ?? {};
    return body ? [[name, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${body}</svg>`]] : [];
  });
  return Object.fromEntries(drawn);
}
