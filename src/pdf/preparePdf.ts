import { join } from "node:path";
import type { Cv } from "../cv/model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PdfSettings } from "../kinds/pdf.ts";
import { drawnTexts, mapDrawnTexts } from "./drawnText.ts";
import { clustersOf, graphemes } from "./fonts/clusters.ts";
import { fontFamilies } from "./fonts/fontFamilies.ts";
import { type FontSet, pdfFonts } from "./fonts/pdfFonts.ts";
import { iconDrawings } from "./iconDrawings.ts";
import { missingGlyphs, withCodes } from "./missingGlyphs.ts";
import { type PaperData, paperData } from "./paperData.ts";
import type { Published } from "./publishedFiles.ts";
import { type Picture, readPictures } from "./readPictures.ts";

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
  /** The page, as messages show it: `pages/pdfs.typ`. */
  page?: string;
}

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

/** Gathers what one PDF shows, the fonts that have its letters, its icons and its pictures. */
export async function preparePdf(cv: Cv, settings: PdfSettings, places: PdfPlaces): Promise<PreparedPdf> {
  const { root, assets } = places;
  const written = mapDrawnTexts(paperData(cv, settings), printable);
  const families = await fontFamilies({
    root,
    folder: join(root, assets, "fonts"),
    language: cv.site.language,
  });
  const fonts = await pdfFonts(families, clustersOf(drawnTexts(written)), settings.fonts);
  const data = mapDrawnTexts(written, (text) => withCodes(text, fonts.missing, graphemes));
  const pictures = await readPictures(data, places);
  return {
    data: {
      ...data,
      fonts: { text: fonts.text, mono: fonts.mono, math: fonts.math },
      icons: iconDrawings(data),
      pictures: Object.fromEntries([...pictures].map(([url, { path }]) => [url, path])),
    },
    fonts,
    pictures: [...pictures.values()],
    diagnostics: await missingGlyphs(written, fonts.missing, places),
  };
}

/** Letters and their accents as one character where there is such a one, ligatures as letters, and no control characters. */
function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, (character) =>
      /\n/.test(character) ? character : /\s/.test(character) ? " " : "",
    );
}
