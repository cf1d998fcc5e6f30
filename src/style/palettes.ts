import { type ColorName, colorNames, colorTokens } from "./colorTokens.ts";

/** The colours of a style, in their three places. */
export type Palette = Record<ColorName, { light: string; dark: string; print: string }>;

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
};

/** What a style's colours are where the owner names none; a style of the owner's has those of `classic`. */
export function paletteOf(style: string): Palette {
  const own = Object.hasOwn(corrected, style) ? corrected[style] : undefined;
  return Object.fromEntries(
    colorNames.map((name) => {
      const { light, dark, print } = own?.[name] ?? colorTokens[name];
      return [name, { light, dark, print }];
    }),
  ) as Palette;
}
