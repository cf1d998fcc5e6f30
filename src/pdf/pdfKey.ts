import { createHash } from "node:crypto";
import { join } from "node:path";
import { themePath } from "../themePath.ts";
import { fontVersions } from "./fonts/fontFamilies.ts";
import { iconDrawings } from "./iconDrawings.ts";
import { packageVersion } from "./packageVersion.ts";
import type { PdfJob } from "./pdfJob.ts";
import { readTree } from "./readTemplates.ts";

/**
 * The same for the same content: all that a PDF is made of and with, down to Typst, the fonts and the theme itself.
 * It is found without opening a font, which is half of what a build of the same site would do.
 */
export async function pdfKey({
  settings,
  places,
  data,
  language,
  templates,
  pictures,
}: PdfJob): Promise<string> {
  const { root, assets } = places;
  const versions = ["@myriaddreamin/typst-ts-node-compiler", "eleventy-theme-vitae"].map((name) =>
    packageVersion(name, import.meta.url),
  );
  const fonts = await fontVersions({ root, language });
  const hash = createHash("sha256");
  hash.update(JSON.stringify([versions, fonts, language, settings, data, iconDrawings(data)]));
  for (const [path, { bytes }] of templates) hash.update(path).update(bytes);
  for (const [url, { bytes }] of pictures) hash.update(url).update(bytes);
  for (const folder of [join(root, assets, "fonts"), themePath("src/pdf")])
    for (const [file, bytes] of await readTree(folder)) hash.update(file).update(bytes);
  return hash.digest("hex").slice(0, 32);
}
