import { findingsOf } from "../problems/diagnostic.ts";

const TOO_MANY_PAGES = "the PDF has $1 pages where `maxPages` allows $2";
const MISSING_GLYPH = "no font of the PDF has $1, so it shows $2 and the like";
const FONT_FILES = "into `assets/fonts`, as `.ttf` or `.otf`";

/** What is said of PDFs. */
export const findingOf = findingsOf(
  {
    "too-many-pages": `${TOO_MANY_PAGES} → it fits without its $3: $4, or allow more pages`,
    "too-many-pages:any": `${TOO_MANY_PAGES} → leave out sections or entries, set a \`limit\` for a section, or allow more pages`,
    typst: "Typst: $1 → correct it, or delete the file to have the theme's own again",
    "typst:unwritten": "`$1` cannot be written: $2 → $3",
  },
  {
    "pdf-ua": "`$1` is not fully accessible: $2 → $3",
    "unknown-font": `there is no font \`$1\`, so the theme's own is used → run \`npm install $2\`, or put its files ${FONT_FILES}`,
    "missing-glyph": `${MISSING_GLYPH} → run \`npm install $3\``,
    "missing-glyph:no-package": `${MISSING_GLYPH} → put a font that has them ${FONT_FILES}`,
    "no-typst":
      "$1 cannot be made, because Typst is not installed for this platform ($2) → run `npm install` without `--omit=optional`, or make the PDF elsewhere and keep it at that address, or write `pdfs: []` and take out the links to it",
  },
);
