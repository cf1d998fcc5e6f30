import type { PdfSettings } from "../../model/cv.ts";
import { type Choice, chooseFonts } from "./chooseFonts.ts";
import type { Family } from "./face.ts";
import { MATH_FONT, THEME_FONTS } from "./fontFamilies.ts";

export interface FontSet {
  /** Each file once. */
  files: Buffer[];
  /** Names for Typst, in order of preference. */
  text: string[];
  mono: string[];
  math: string[];
  /** Characters that none of the fonts has. */
  missing: Set<string>;
}

/** The fonts for one PDF that draws `clusters`. A family that is asked for and not there is left out. */
export async function pdfFonts(
  families: Family[],
  clusters: ReadonlySet<string>,
  asked: PdfSettings["fonts"] = {},
): Promise<FontSet> {
  const drawn = new Set([...clusters, ...THEME_TEXT]);
  const text = await chooseFonts(inOrder(families, asked.text, "text"), drawn);
  const mono = await chooseFonts(inOrder(families, asked.mono, "mono"), drawn);
  const math = await mathFont(families);
  return {
    files: [...new Set([...text.files, ...mono.files, ...math.files])],
    text: text.families,
    mono: mono.families,
    math: math.families,
    missing: text.missing,
  };
}

/** What the templates draw of their own: numbers of pages, punctuation between facts. */
const THEME_TEXT = "0123456789ABCabc…–•|,.:/()*";

/** The family that was asked for, the theme's for that place, then all others: the owner's and the site's before ours. */
function inOrder(families: Family[], asked: string | undefined, place: keyof typeof THEME_FONTS): Family[] {
  const other = place === "text" ? THEME_FONTS.mono : THEME_FONTS.text;
  const rank = ({ name }: Family) =>
    name === asked ? 0 : name === THEME_FONTS[place] ? 1 : name === other ? 3 : 2;
  return families.toSorted((a, b) => rank(a) - rank(b));
}

function mathFont(families: Family[]): Promise<Choice> {
  return chooseFonts(
    families.filter((family) => family.name === MATH_FONT),
    new Set("x"),
  );
}
