import { join } from "node:path";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { graphemes } from "../text/columns.ts";
import { drawnTexts, mapDrawnTexts } from "./drawnText.ts";
import { clustersOf } from "./fonts/clusters.ts";
import { fontFamilies } from "./fonts/fontFamilies.ts";
import { type FontSet, pdfFonts } from "./fonts/pdfFonts.ts";
import { iconDrawings } from "./iconDrawings.ts";
import { missingGlyphs, withCodes } from "./missingGlyphs.ts";
import type { PaperData } from "./paperData.ts";
import type { PdfJob } from "./pdfJobs.ts";
import type { Picture } from "./readPictures.ts";

/** All that a PDF is made of, but for its templates. */
export interface PreparedPdf {
  /** As templates read it from `/data.json`. */
  data: PaperData & Drawings;
  fonts: FontSet;
  pictures: Picture[];
  diagnostics: Diagnostic[];
}

interface Drawings {
  /** Names of families, in order. */
  fonts: Record<"text" | "mono" | "math", string[]>;
  /** Whole `<svg>` elements, by the names that the record uses. */
  icons: Record<string, string>;
  /** Where the picture of an address lies. */
  pictures: Record<string, string>;
}

/** Finds the fonts that have the letters of a PDF, and its icons. */
export async function preparePdf(job: PdfJob): Promise<PreparedPdf> {
  const { settings, places, pictures, language } = job;
  const families = await fontFamilies({
    root: places.root,
    folder: join(places.root, places.assets, "fonts"),
    language,
  });
  const fonts = await pdfFonts(families, clustersOf(drawnTexts(job.data)), settings.fonts);
  const data = mapDrawnTexts(job.data, (text) => withCodes(text, fonts.missing, graphemes));
  return {
    data: {
      ...data,
      fonts: { text: fonts.text, mono: fonts.mono, math: fonts.math },
      icons: iconDrawings(data),
      pictures: Object.fromEntries([...pictures].map(([url, { path }]) => [url, path])),
    },
    fonts,
    pictures: [...pictures.values()],
    diagnostics: await missingGlyphs(job.data, fonts.missing, places),
  };
}
