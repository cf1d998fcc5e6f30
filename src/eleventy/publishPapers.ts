import { copyFile, mkdir, readdir, rm, rmdir, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Publication } from "../model/cv.ts";
import { publicationFileUrl } from "../record/siteFiles.ts";

/** Endings of what the theme publishes in a paper's folder, beside `index.html`. */
const ENDINGS = ["bib", "ris", "pdf"];

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
  await Promise.all(
    publications.map(async (publication) => {
      const url = publicationFileUrl(publication, "pdf");
      const target = join(output, url);
      if (publication.pdf) await copyChanged(publication.pdf, target);
      else if (!isOwn(url.slice(1))) await rm(target, { force: true });
    }),
  );
  const slugs = new Set(publications.map(({ slug }) => slug));
  const folders = await readdir(join(output, "publications"), { withFileTypes: true }).catch(() => []);
  let isLast = false;
  for (const folder of folders) {
    if (!folder.isDirectory() || slugs.has(folder.name)) continue;
    if (await takeAway(output, folder.name, isOwn)) isLast = slugs.size === 0;
  }
  // Only beside papers of ours were these lists ours: a site that never had any may have a feed of its own.
  for (const file of isLast ? OF_ALL : []) {
    if (!isOwn(file)) await rm(join(output, file), { force: true });
  }
}

/** Papers are large, and while serving every save comes through here: one that has its source's size and time is the same. */
async function copyChanged(file: string, target: string): Promise<void> {
  const [from, to] = await Promise.all([stat(file), stat(target).catch(() => undefined)]);
  if (to?.size === from.size && Math.abs(to.mtimeMs - from.mtimeMs) < 2) return;
  await mkdir(dirname(target), { recursive: true });
  await copyFile(file, target);
  await utimes(target, from.atime, from.mtime);
}

/** Removes a paper's page and files; whether there was one: a folder without the theme's `.bib` and `.ris` is none of a paper. */
async function takeAway(output: string, slug: string, isOwn: (path: string) => boolean): Promise<boolean> {
  const folder = `publications/${slug}`;
  const ours = new Set(["index.html", ...ENDINGS.map((ending) => `${slug}.${ending}`)]);
  const there = await readdir(join(output, folder));
  if (![`${slug}.bib`, `${slug}.ris`].every((name) => there.includes(name))) return false;
  for (const name of there) {
    if (ours.has(name) && !isOwn(`${folder}/${name}`)) await rm(join(output, folder, name));
  }
  // Not empty where the owner has files of their own in it.
  await rmdir(join(output, folder)).catch(() => {});
  return true;
}
