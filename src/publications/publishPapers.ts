import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Publication } from "../cv/model.ts";
import { publicationFileUrl } from "../pages/publicationUrl.ts";

/** Puts the owner's copy of each paper beside its page, as Google Scholar wants it, after a build that succeeded. */
export async function publishPapers(publications: readonly Publication[], output: string): Promise<void> {
  await Promise.all(
    publications.map(async (publication) => {
      if (!publication.pdf) return;
      const target = join(output, publicationFileUrl(publication, "pdf"));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(publication.pdf, target);
    }),
  );
}
