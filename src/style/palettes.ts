import { type ColorName, colorNames, colorTokens } from "./colorTokens.ts";

/** A colour in its three places. */
type Places = { light: string; dark: string; print: string };

/** The colours of a style, and what stands behind its panels, where it has any. */
export type Palette = Record<ColorName, Places> & { surface?: Places };

/** The colours of the markdown-cv template's two styles, as they were, in the places where they differ from ours. */
export const originals: Record<string, Partial<Record<ColorName, string>>> = {
  kjhealy: { text: "#000000", heading: "#aa0000", link: "#000000", title: "#000000" },
  davewhipp: { text: "#000000", heading: "#bc412b", link: "#000000", title: "#bc412b" },
};

/** As `colorTokens` are: corrected ahead of time, the dark ones chosen by eye, all held by a test. */
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
