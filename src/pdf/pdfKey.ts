import { createHash } from "node:crypto";
import { join } from "node:path";

import { packageVersion, themePath } from "../themePath.ts";
import { fontVersions } from "./fonts/fontFamilies.ts";
import { iconDrawings } from "./iconDrawings.ts";
import type { PdfJob } from "./pdfJobs.ts";
import { readTree, type Templates } from "./readTemplates.ts";

/**
 * The same for the same content: all that a PDF is made of and with, down to Typst, the fonts and the theme itself.
 * It is found without opening a font, which is half of what a build of the same site would do.
 */
export async function pdfKey(job: PdfJob): Promise<string> {
  const { settings, data, templates, pictures } = job;
  const common = commons.get(templates) ?? commonKey(job);
  commons.set(templates, common);
  const hash = createHash("sha256");
  hash.update(JSON.stringify([await common, settings, data, iconDrawings(data)]));
  for (const [url, { bytes }] of pictures) hash.update(url).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

/** What the PDFs of one record, which are made with the same templates, have in common besides. */
const commons = new WeakMap<Templates, Promise<string>>();

async function commonKey({ places: { root, assets }, language, templates }: PdfJob): Promise<string> {
  const versions = ["@myriaddreamin/typst-ts-node-compiler", "eleventy-theme-vitae"].map((name) =>
    packageVersion(name, import.meta.url),
  );
  const hash = createHash("sha256");
  hash.update(JSON.stringify([versions, language, await fontVersions({ root, language })]));
  for (const [path, { bytes }] of templates) hash.update(path).update(bytes);
  for (const folder of [join(root, assets, "fonts"), themePath("src/pdf")])
    for (const [file, bytes] of await readTree(folder)) hash.update(file).update(bytes);
  return hash.digest("hex");
}
