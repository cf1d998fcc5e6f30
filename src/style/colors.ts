import type { ColorTokens } from "../model/cv.ts";
import { error, type Finding } from "../problems/diagnostic.ts";
import { nearest, unknownName } from "../problems/unknownName.ts";
import { correctColor, culori, readColor, toHex } from "./correctColor.ts";
import { type ColorName, colorNames, type Palette, paletteOf } from "./palettes.ts";

export type Place = "light" | "dark" | "print";

/**
 * Turns the colours of `site.yaml` into those that are used on screen, in the dark and on paper: the hue is the owner's,
 * the lightness moves as far as 4.5:1 on the place's background needs. A name left out has the theme's own colour, `link`
 * that of `text`.
 *
 * @param colors CSS colours by the names of `colorTokens`
 * @param style whose colours those are that the owner does not name
 * @returns colours for each place, and what could not be used, in whose stead the theme's colour stands
 */
export function readColors(colors: Record<string, string>, style = "classic") {
  const palette = paletteOf(style);
  const findings: { name: string; finding: Finding }[] = [];
  const own: Partial<Record<ColorName, string>> = {};
  for (const [name, color] of Object.entries(colors)) {
    const isKnown = (colorNames as string[]).includes(name);
    const finding = isKnown ? checkColor(color) : unknownName("colour", name, colorNames).finding;
    if (finding) findings.push({ name, finding });
    else own[name as ColorName] = color.trim();
  }
  const tokens = (place: Place) => tokensFor(place, own, palette);
  return { light: tokens("light"), dark: tokens("dark"), print: tokens("print"), findings };
}

function tokensFor(place: Place, own: Partial<Record<ColorName, string>>, palette: Palette): ColorTokens {
  const background = own.background
    ? backgroundFor(place, own.background, palette)
    : palette.background[place];
  const used: ColorTokens = { background };
  for (const name of colorNames) {
    if (name === "background") continue;
    const owners = own[name] ?? (name === "link" ? own.text : undefined);
    const color = owners ?? palette[name][place];
    const isOurs = owners === undefined && own.background === undefined;
    used[name] = isOurs ? color : (correctColor(color, background) ?? color);
  }
  // Colours of the owner's are made for one background: where there are any, panels have it too.
  if (palette.surface) used.surface = Object.keys(own).length > 0 ? background : palette.surface[place];
  return used;
}

/** A light background becomes a dark one of its hue in the dark; a dark one stays. Paper is white: browsers print no background. */
function backgroundFor(place: Place, written: string, palette: Palette): string {
  if (place === "print") return palette.background.print;
  const opaque = toHex(written) ?? palette.background[place];
  const { converter, clampChroma, formatHex } = culori();
  const color = converter("oklch")(opaque);
  if (place === "dark" && color && color.l > 0.4) {
    return formatHex(clampChroma({ ...color, l: 0.21, c: Math.min(color.c, 0.03) }, "oklch"));
  }
  return opaque;
}

function checkColor(color: string): Finding | undefined {
  if (readColor(color)) return undefined;
  const likely = nearest(color.trim().toLowerCase(), Object.keys(culori().colorsNamed), 2);
  const remedy = likely
    ? `did you mean \`${likely}\`?`
    : 'write a CSS colour, such as "#007bff", "rebeccapurple" or "hsl(211 100% 50%)", in quotes';
  return error("bad-color", `\`${color}\` is no colour`, remedy);
}
