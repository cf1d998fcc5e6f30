/** A colour in its three places; a test holds that each has 4.5:1 on its background. */
type Places = Record<"light" | "dark" | "print", string>;

/** A colour of the theme: what it is for, as the reference and editors show it, and what it is where the owner names none. */
const token = (description: string, light: string, dark: string) => ({ description, ...places(light, dark) });

function places(light: string, dark: string, print = light): Places {
  return { light, dark, print };
}

/**
 * Light and print are the look of the original page (text #444452, dates #aaa, titles #BA55D3, hover #39f, highlight
 * #FFA500, award red), corrected for contrast ahead of time, so that a site without colours of its own need not load
 * the colour library. Dark is chosen by eye: 4.5:1 is the least that text may have, not what is best to read.
 */
export const colorTokens = {
  background: token("What everything stands on. Paper is always white.", "#ffffff", "#17171c"),
  text: token("Running text and the name.", "#444452", "#d6d6de"),
  heading: token("Names of sections.", "#0072ee", "#5cabff"),
  link: token("Links in running text.", "#444452", "#d6d6de"),
  title: token("Titles of publications, and the line of contacts.", "#b04ac8", "#d88bee"),
  date: token("Date tags.", "#767676", "#a0a0aa"),
  highlight: token("==Highlighted== text.", "#a66900", "#ffb13d"),
  award: token("Awards of publications.", "#ee0000", "#ff7566"),
  hover: token("Links that are pointed at.", "#0077d8", "#6cb8ff"),
};

export type ColorName = keyof typeof colorTokens;

export const colorNames = Object.keys(colorTokens) as ColorName[];

/** The colours of a style, and what stands behind its panels, where it has any. */
export type Palette = Record<ColorName, Places> & { surface?: Places };

/** The colours of the markdown-cv template's two styles where they differ from ours; made and tested as `colorTokens`. */
const corrected: Record<string, Partial<Palette>> = {
  kjhealy: {
    text: places("#000000", "#dedede"),
    heading: places("#aa0000", "#ff7a6b"),
    link: places("#000000", "#dedede"),
    title: places("#000000", "#dedede"),
  },
  davewhipp: {
    text: places("#000000", "#dedede"),
    heading: places("#bc412b", "#f2806b"),
    link: places("#000000", "#dedede"),
    title: places("#bc412b", "#f2806b"),
  },
  dossier: {
    background: places("#ffffff", "#14171d"),
    text: places("#1f2430", "#e3e7ee"),
    heading: places("#1f2430", "#f2f4f8"),
    link: places("#2454c6", "#9ab8ff"),
    title: places("#1f2430", "#e3e7ee"),
    date: places("#5a6474", "#a3adbd"),
    highlight: places("#8a5200", "#f0b45a"),
    award: places("#8a5200", "#f0b45a"),
    hover: places("#173a8f", "#c3d5ff"),
    surface: places("#f5f7fa", "#1c2129", "#ffffff"),
  },
};

/** Whether a style has a side for the photo, the contacts, the names of sections and the choice of light or dark. */
export function hasSide(style: string): boolean {
  return style === "dossier";
}

/** What a style's colours are where the owner names none; a style of the owner's has those of `classic`. */
export function paletteOf(style: string): Palette {
  return { ...colorTokens, ...(Object.hasOwn(corrected, style) ? corrected[style] : {}) };
}
