import { extname } from "node:path";
import type { Cv } from "../model/cv.ts";
import type { Diagnostic, Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { addressesOf, diagnoseAddress } from "./addresses.ts";
import { assetFiles, assetPath, isAsset } from "./assetFiles.ts";
import { DEFAULT_PDFS } from "./kinds/pdf.ts";

interface Places {
  /** How messages call the data folder. */
  shown: string;
  /** The folder that is published as `assets`; empty where there is none. */
  assets: string;
  isPublished: (path: string) => boolean;
}

/**
 * Finds what links and pictures of prose, entries and contacts name in `assets`, where nothing will be published; links
 * of papers are looked at with the papers. PDFs that the build makes are not missing.
 *
 * @returns a warning for each place at which such an address stands
 */
export async function missingFiles(
  cv: Cv,
  sources: readonly Source[],
  places: Places,
): Promise<Diagnostic[]> {
  if (places.assets === "") return [];
  const wanted = addressesOf(cv, places.shown).filter(({ url }) => isAsset(url));
  if (wanted.length === 0) return [];
  const files = [...(await assetFiles(places.assets)).keys()];
  const made = (cv.site.pdfs ?? DEFAULT_PDFS).map(({ file }) => file);
  const known = new Set([...files, ...made]);
  return wanted
    .filter(({ url }) => !known.has(assetPath(url)) && !places.isPublished(assetPath(url)))
    .flatMap((address) => {
      const source = sources.find(({ file }) => file === address.file);
      return diagnoseAddress(address, source, missingFile(assetPath(address.url), [...known]));
    });
}

function missingFile(path: string, known: string[]): Finding {
  const stem = (file: string) => file.slice("assets/".length, file.length - extname(file).length);
  const alike = known.filter((file) => extname(file).toLowerCase() === extname(path).toLowerCase());
  const { near } = unknownName("file", stem(path), alike.map(stem));
  const meant = alike.find((file) => stem(file) === near);
  return {
    severity: "warning",
    code: "missing-file",
    message: `there is no file \`${path}\``,
    remedy: meant ? `did you mean \`${meant}\`?` : "put the file there, or correct the address",
  };
}
