import type { Cv, PdfSettings } from "../model/cv.ts";
import type { Published } from "../record/siteFiles.ts";
import { themePath } from "../themePath.ts";
import { mapDrawnTexts } from "./drawnText.ts";
import { type PaperData, paperData } from "./paperData.ts";
import { type Picture, readPictures } from "./readPictures.ts";
import { readTemplates, type Templates } from "./readTemplates.ts";

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

/** One PDF to be made: what it shows, and what it is made with, but for its fonts and icons. */
export interface PdfJob {
  settings: PdfSettings;
  places: PdfPlaces;
  data: PaperData;
  /** BCP 47 tag of the site. */
  language: string;
  templates: Templates;
  /** By the address that the data gives them. */
  pictures: Map<string, Picture>;
}

/**
 * Gathers what PDFs of one record are made of. Nothing is read but the theme's templates, the owner's, and pictures of
 * the site.
 *
 * @param main the Typst of the page, `pages/pdfs.typ`
 */
export async function pdfJobs(
  cv: Cv,
  wanted: PdfSettings[],
  places: PdfPlaces,
  main = '#import "/cv.typ": document\n#document\n',
): Promise<PdfJob[]> {
  const templates = await readTemplates(themePath("_includes/pdf"), places.templates);
  const page = { bytes: Buffer.from(main), file: places.page ?? "pages/pdfs.typ", isOwners: true };
  templates.set("/main.typ", page);
  return Promise.all(
    wanted.map(async (settings) => {
      const data = mapDrawnTexts(paperData(cv, settings), printable);
      const pictures = await readPictures(data, places);
      return { settings, places, data, language: cv.site.language, templates, pictures };
    }),
  );
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
