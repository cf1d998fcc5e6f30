import { createRequire } from "node:module";
import type { Oklch, Rgb } from "culori/require";

/** WCAG 2.2, success criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const leastContrast = 4.5;

/**
 * Moves the lightness of `color` only as far as it takes to be read on `background`, its hue kept.
 *
 * @param color any CSS colour; one without `#`, as `<font color="FFA500">` has it, is understood too
 * @param background the colour behind it; what shines through a translucent one is taken to be white
 * @returns the colour as it was written where it has 4.5:1 already, else as `#rrggbb`; undefined where either is none
 */
export function correctColor(color: string, background: string): string | undefined {
  const below = readColor(background);
  const above = below && readColor(color, below);
  if (!above) return undefined;
  if (contrast(above, below) >= leastContrast) return IN_CSS.test(color.trim()) ? color.trim() : toHex(color);

  const darker = move(above, below, 0);
  const lighter = move(above, below, 1);
  if (darker && lighter) return darker.distance <= lighter.distance ? darker.hex : lighter.hex;
  return (darker ?? lighter)?.hex;
}

/** How style sheets have colours; the library forgives a `#` or a closing parenthesis left out. No name is made of hex digits alone. */
const IN_CSS = /^#|\)$|^[a-z]*[g-z][a-z]*$/i;

/** Reads a CSS colour as it is seen on `below`; undefined where `text` is no colour. */
export function readColor(text: string, below: Rgb = { mode: "rgb", r: 1, g: 1, b: 1 }): Rgb | undefined {
  const { parse, converter, clampGamut } = culori();
  const parsed = parse(text.trim());
  if (!parsed) return undefined;
  const { r, g, b, alpha = 1 } = converter("rgb")(clampGamut("rgb")(parsed) ?? parsed);
  const mix = (channel: number, under: number) => under + (channel - under) * alpha;
  return { mode: "rgb", r: mix(r, below.r), g: mix(g, below.g), b: mix(b, below.b) };
}

/** `#rrggbb` of a CSS colour on white, which is the same on every screen; undefined where `text` is none. */
export function toHex(text: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  const color = readColor(text);
  return color && culori().formatHex(color);
}

/** What a browser would show is compared, in steps of 1/255. */
function contrast(above: Rgb, below: Rgb): number {
  const { wcagContrast, formatHex } = culori();
  return wcagContrast(formatHex(above), formatHex(below));
}

/** The nearest lightness between that of `color` and `end` that can be read, found by halving. */
function move(color: Rgb, below: Rgb, end: 0 | 1): { hex: string; distance: number } | undefined {
  const { converter, clampChroma, formatHex, wcagContrast } = culori();
  const start: Oklch = converter("oklch")(color);
  const base = formatHex(below);
  const at = (l: number) => formatHex(clampChroma({ ...start, l }, "oklch"));
  if (wcagContrast(at(end), base) < leastContrast) return undefined;

  let near = start.l;
  let far: number = end;
  for (let step = 0; step < 16; step++) {
    const middle = (near + far) / 2;
    if (wcagContrast(at(middle), base) >= leastContrast) far = middle;
    else near = middle;
  }
  return { hex: at(far), distance: Math.abs(far - start.l) };
}

const require = createRequire(import.meta.url);

/**
 * The colour library, loaded at its first use: a site that names no colour never pays for it. Its CommonJS bundle is
 * one file and loads in less than half the time of its many modules (20 ms against 50).
 */
export function culori(): typeof import("culori/require") {
  return require("culori/require");
}
