import { createRequire } from "node:module";
import { siteUrl } from "../text/address.ts";

/** A file of a font that pages load: its address in the site, where it lies, and the letters that it is for, if not for all. */
export interface WebFont {
  url: string;
  file: string;
  weight: number;
  range?: string;
}

const require = createRequire(import.meta.url);

/** Styles with a face of their own, which is the PDF's (https://fontsource.org); all others have the reader's. */
const FAMILIES: Record<string, { family: string; name: string; weights: number[] }> = {
  dossier: { family: "Source Sans 3", name: "source-sans-3", weights: [400, 600] },
};

/**
 * What Fontsource has in files of their own beside `latin`: only a record with such letters has the files, and only a page that
 * shows one loads them. They are whole, 6 to 33 KB each: what cuts a font to some letters (HarfBuzz) would be 3 MB in every install.
 * Of two that have a letter, the later is taken.
 */
const SETS: Record<string, string[]> = {
  "latin-ext": ["100-2AF", "1E00-1E9F", "1EF2-1EFF"],
  vietnamese: ["102-103", "110-111", "128-129", "168-169", "1A0-1A1", "1AF-1B0", "1EA0-1EF1"],
  greek: ["370-3FF"],
  cyrillic: ["400-45F", "490-491", "4B0-4B1"],
};

/** The fonts that a style needs for a record. */
export function webFonts(style: string, record: unknown): WebFont[] {
  const family = Object.hasOwn(FAMILIES, style) ? FAMILIES[style] : undefined;
  if (!family) return [];
  const text = JSON.stringify(record);
  const letters = (ranges: string[]) =>
    new RegExp(`[${ranges.map((range) => range.replaceAll(/[\dA-F]+/g, "\\u{$&}")).join("")}]`, "u");
  const needed = Object.entries(SETS).filter(([, ranges]) => letters(ranges).test(text));
  return [["latin", []] as const, ...needed].flatMap(([set, ranges]) =>
    family.weights.map((weight) => {
      const name = `${family.name}-${set}-${weight}-normal.woff2`;
      return {
        url: `assets/fonts/${name}`,
        file: require.resolve(`@fontsource/${family.name}/files/${name}`),
        weight,
        ...(ranges.length > 0 && { range: ranges.map((range) => `U+${range}`).join() }),
      };
    }),
  );
}

/**
 * The rules by which a page finds its fonts. `optional`: text is there at once, and a font that comes too late for the first look
 * at it is for the next page, so that no line ever moves.
 *
 * @param root the way from the page to the site's root
 */
export function fontFaces(style: string, fonts: readonly WebFont[], root: string): string {
  const family = FAMILIES[style]?.family;
  return fonts
    .map(
      ({ url, weight, range }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;src:url(${siteUrl(url, root)})format("woff2")${range ? `;unicode-range:${range}` : ""}}`,
    )
    .join("");
}
