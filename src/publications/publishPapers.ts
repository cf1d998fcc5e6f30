import { copyFile, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Publication } from "../cv/model.ts";
import { publicationFileUrl } from "../pages/publicationUrl.ts";

/** Puts the owner's copy of each paper beside its page, as Google Scholar wants it, after a build that succeeded. */
export async function publishPapers(
  publications: readonly Pick<Publication, "slug" | "pdf">[],
  output: string,
): Promise<void> {
  await Promise.all(
    publications.map(async (publication) => {
      if (!publication.pdf) return;
      const target = join(output, publicationFileUrl(publication, "pdf"));
      if (await isCopied(publication.pdf, target)) return;
      await mkdir(dirname(target), { recursive: true });
      await copyFile(publication.pdf, target);
    }),
  );
}

/** Papers are large, and while serving every save comes through here. */
async function isCopied(file: string, target: string): Promise<boolean> {
  const [from, to] = await Promise.all([stat(file), stat(target).catch(() => undefined)]);
  return to !== undefined && to.size === from.size && to.mtimeMs >= from.mtimeMs;
}
