import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Publication } from "../model/cv.ts";
import { publicationFileUrl } from "../record/siteFiles.ts";

/** What is published of all papers, and not where there are none. */
const OF_ALL = ["publications.bib", "publications.json", "feed.xml", "publications/index.html"];

/**
 * Puts the owner's copy of each paper beside its page, as Google Scholar wants it, after a build that succeeded, and takes away
 * what earlier builds have published of papers that are gone or hidden now.
 *
 * @param isOwn whether this build or the owner publishes a file at an address of the site, which is left alone
 */
export async function publishPapers(
  publications: readonly Pick<Publication, "slug" | "pdf">[],
  output: string,
  isOwn: (path: string) => boolean = () => false,
): Promise<void> {
  const slugs = new Set(publications.map(({ slug }) => slug));
  const there = await readdir(join(output, "publications")).catch(() => []);
  // A folder without the theme's `.bib` and `.ris` is none of a paper.
  const isPapers = (slug: string) =>
    ["bib", "ris"].every((ending) => existsSync(join(output, fileOf({ slug }, ending))));
  const gone = there.filter((slug) => !slugs.has(slug) && isPapers(slug));
  const stale = [
    ...publications.flatMap((publication) => (publication.pdf ? [] : fileOf(publication, "pdf"))),
    ...gone.map((slug) => `publications/${slug}/index.html`),
    ...gone.flatMap((slug) => ["bib", "ris", "pdf"].map((ending) => fileOf({ slug }, ending))),
    // Only beside papers of ours were these lists ours: a site that never had any may have a feed of its own.
    ...(gone.length > 0 && slugs.size === 0 ? OF_ALL : []),
  ];
  await Promise.all(stale.map((path) => isOwn(path) || rm(join(output, path), { force: true })));
  // A folder is not empty where the owner has files of their own in it.
  await Promise.all(gone.map((slug) => rmdir(join(output, "publications", slug)).catch(() => {})));
  const copied = publications.flatMap((each) => (each.pdf ? [[fileOf(each, "pdf"), each.pdf] as const] : []));
  await publishFiles(new Map(copied), output);
}

function fileOf(publication: Pick<Publication, "slug">, ending: string): string {
  return publicationFileUrl(publication, ending).slice(1);
}

/** What is published beside pages, by its path in the site: bytes, or the file that they are copied from. */
export type SiteFiles = ReadonlyMap<string, Uint8Array | string>;

/** Writes such files, of which those that are there already, by their size and time, are left: while serving, every save comes here. */
export async function publishFiles(files: SiteFiles, output: string): Promise<void> {
  for (const [path, content] of files) {
    const target = join(output, path);
    const to = await stat(target).catch(() => undefined);
    await mkdir(dirname(target), { recursive: true });
    if (typeof content !== "string") {
      if (to?.size !== content.length) await writeFile(target, content);
      continue;
    }
    const from = await stat(content);
    if (to?.size === from.size && Math.abs(to.mtimeMs - from.mtimeMs) < 2) continue;
    await copyFile(content, target);
    await utimes(target, from.atime, from.mtime);
  }
}
