/** A colour in its three places; a test holds that each has 4.5:1 on its background. */
type Places = { light: string; dark: string; print: string };

/** The colours of the theme: what each is for, as the reference and editors show it, and what it is where the owner names none. */
type ColorToken = Places & { description: string };

export const colorNames = [
  "background",
  "text",
  "heading",
  "link",
  "title",
  "date",
  "highlight",
  "award",
  "hover",
] as const;

export type ColorName = (typeof colorNames)[number];

/**
 * Light and print are the look of the original page (text #444452, dates #aaa, titles #BA55D3, hover #39f, highlight
 * #FFA500, award red), corrected for contrast ahead of time, so that a site without colours of its own need not load
 * the colour library. Dark is chosen by eye: 4.5:1 is the least that text may have, not what is best to read.
 */
export const colorTokens: Record<ColorName, ColorToken> = {
  background: {
    description: "What everything stands on. Paper is always white.",
    light: "#ffffff",
    dark: "#17171c",
    print: "#ffffff",
  },
  text: { description: "Running text and the name.", light: "#444452", dark: "#d6d6de", print: "#444452" },
  heading: { description: "Names of sections.", light: "#0072ee", dark: "#5cabff", print: "#0072ee" },
  link: { description: "Links in running text.", light: "#444452", dark: "#d6d6de", print: "#444452" },
  title: {
    description: "Titles of publications, and the line of contacts.",
    light: "#b04ac8",
    dark: "#d88bee",
    print: "#b04ac8",
  },
  date: { description: "Date tags.", light: "#767676", dark: "#a0a0aa", print: "#767676" },
  highlight: { description: "==Highlighted== text.", light: "#a66900", dark: "#ffb13d", print: "#a66900" },
  award: { description: "Awards of publications.", light: "#ee0000", dark: "#ff7566", print: "#ee0000" },
  hover: { description: "Links that are pointed at.", light: "#0077d8", dark: "#6cb8ff", print: "#0077d8" },
};

/** The colours of a style, and what stands behind its panels, where it has any. */
export type Palette = Record<ColorName, Places> & { surface?: Places };

/** The colours of the markdown-cv template's two styles where they differ from ours; made and tested as `colorTokens`. */
const corrected: Record<string, Partial<Palette>> = {
  kjhealy: {
    text: { light: "#000000", dark: "#dedede", print: "#000000" },
    heading: { light: "#aa0000", dark: "#ff7a6b", print: "#aa0000" },
    link: { light: "#000000", dark: "#dedede", print: "#000000" },
    title: { light: "#000000", dark: "#dedede", print: "#000000" },
  },
  davewhipp: {
    text: { light: "#000000", dark: "#dedede", print: "#000000" },
    heading: { light: "#bc412b", dark: "#f2806b", print: "#bc412b" },
    link: { light: "#000000", dark: "#dedede", print: "#000000" },
    title: { light: "#bc412b", dark: "#f2806b", print: "#bc412b" },
  },
  dossier: {
    background: { light: "#ffffff", dark: "#14171d", print: "#ffffff" },
    text: { light: "#1f2430", dark: "#e3e7ee", print: "#1f2430" },
    heading: { light: "#1f2430", dark: "#f2f4f8", print: "#1f2430" },
    link: { light: "#2454c6", dark: "#9ab8ff", print: "#2454c6" },
    title: { light: "#1f2430", dark: "#e3e7ee", print: "#1f2430" },
    date: { light: "#5a6474", dark: "#a3adbd", print: "#5a6474" },
    highlight: { light: "#8a5200", dark: "#f0b45a", print: "#8a5200" },
    award: { light: "#8a5200", dark: "#f0b45a", print: "#8a5200" },
    hover: { light: "#173a8f", dark: "#c3d5ff", print: "#173a8f" },
    surface: { light: "#f5f7fa", dark: "#1c2129", print: "#ffffff" },
  },
};

/** Styles that have a side for the photo, the contacts, the names of sections and the choice of light or dark. */
const SIDED = new Set(["dossier"]);

/** Whether a style has such a side, which its pages are then made with. */
export function hasSide(style: string): boolean {
  return SIDED.has(style);
}

/** What a style's colours are where the owner names none; a style of the owner's has those of `classic`. */
export function paletteOf(style: string): Palette {
  const own = Object.hasOwn(corrected, style) ? corrected[style] : undefined;
  const colors = Object.fromEntries(
    colorNames.map((name) => {
      const { light, dark, print } = own?.[name] ?? colorTokens[name];
      return [name, { light, dark, print }];
    }),
  ) as Palette;
  return own?.surface ? { ...colors, surface: own.surface } : colors;
}
