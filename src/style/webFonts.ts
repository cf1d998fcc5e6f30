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

/** Letters that are in Fontsource's `latin-ext` alone: only a record that has any needs its files. */
const EXTENDED = /[\u0100-\u02af\u1e00-\u1eff]/;
const EXTENDED_RANGE = "U+100-2AF,U+1E00-1EFF";

/** The fonts that a style needs for a record. */
export function webFonts(style: string, record: unknown): WebFont[] {
  const family = Object.hasOwn(FAMILIES, style) ? FAMILIES[style] : undefined;
  if (!family) return [];
  const sets = EXTENDED.test(JSON.stringify(record)) ? ["latin", "latin-ext"] : ["latin"];
  return sets.flatMap((set) =>
    family.weights.map((weight) => {
      const name = `${family.name}-${set}-${weight}-normal.woff2`;
      return {
        url: `assets/fonts/${name}`,
        file: require.resolve(`@fontsource/${family.name}/files/${name}`),
        weight,
        ...(set === "latin-ext" ? { range: EXTENDED_RANGE } : {}),
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
