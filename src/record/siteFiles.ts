import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Publication } from "../model/cv.ts";

/** The address of a publication's page, from the site's root. */
export function publicationUrl({ slug }: Pick<Publication, "slug">): string {
  return `/publications/${slug}/`;
}

/** The address of a file that stands beside that page: its BibTeX, its PDF. */
export function publicationFileUrl({ slug }: Pick<Publication, "slug">, ending: string): string {
  return `/publications/${slug}/${slug}.${ending}`;
}

/** All files of a folder by the address they are published at: `assets/pdf/qiao2021.pdf`. */
export async function assetFiles(assets: string): Promise<Map<string, string>> {
  const entries = await readdir(assets, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [join("assets", relative(assets, path)).replaceAll("\\", "/"), path]));
}

/** Whether an address of the site lies in `assets`. */
export function isAsset(url: string): boolean {
  return /^\.?\/?assets\//.test(url);
}

/** `/assets/pdf/my%20paper.pdf#page=2` as a path: `assets/pdf/my paper.pdf`. */
export function assetPath(url: string): string {
  return decoded(url.replace(/^\.?\//, "").replace(/[?#].*$/, ""), decodeURIComponent);
}

/** An address without its `%20`; the same where what stands behind a `%` is no letter. */
export function decoded(url: string, decode: typeof decodeURI): string {
  try {
    return decode(url);
  } catch {
    return url;
  }
}

/** Which of a site's folders are published, and where its CV's data lies. */
export interface Published {
  root: string;
  /** The folder that is published as `assets`. */
  assets: string;
  /** The folder that is published as it is, if there is one: `public`. */
  public: string | undefined;
}

/** The file that is published at such an address, if it can be read. */
export async function readBehind(
  url: string,
  places: Published,
): Promise<{ file: string; bytes: Buffer } | undefined> {
  for (const file of filesBehind(url, places)) {
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes) return { file, bytes };
  }
  return undefined;
}

/**
 * The files that would be published at an address as data has it, `./assets/my%20dog.jpg`, whether they exist or not; none for those of
 * other hosts and outside of the site.
 */
export function filesBehind(url: string, places: Published): string[] {
  const path = assetPath(url);
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(url) || path.split(/[/\\]/).includes("..")) return [];
  const ofAssets = path.startsWith("assets/") ? [join(places.assets, path.slice("assets/".length))] : [];
  const files = places.public ? [...ofAssets, join(places.public, path)] : ofAssets;
  return files.map((each) => join(places.root, each));
}
