import type { DefaultTreeAdapterTypes } from "parse5";
import type { ColorTokens } from "../model/cv.ts";
import { correctColor, readColor } from "../style/correctColor.ts";

/** The colours around an element, in the light and in the dark; their `background` is what text stands on. */
export type Backdrop = Record<"light" | "dark", ColorTokens>;

const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:([^;]*)/gi;
const COLOR = /(^|;)\s*color\s*:\s*([^;!]*[^;!\s])/gi;

/**
 * Corrects the colours that an element has in `style`, `color` and `bgcolor`, so that its text can be read in the light
 * and in the dark; one without either keeps what it has. `<font color>` becomes a style, which can tell the two apart.
 *
 * @returns the colours around what stands inside
 */
export function correctColors(node: DefaultTreeAdapterTypes.Element, around: Backdrop): Backdrop {
  const take = (attribute: string) => {
    const value = node.attrs.find(({ name }) => name === attribute)?.value.trim();
    node.attrs = node.attrs.filter(({ name }) => name !== attribute);
    return value;
  };
  const [background, color, style] = ["bgcolor", "color", "style"].map(take);
  const declarations = [
    ...(background && readColor(background) ? [`background-color: ${withHash(background)}`] : []),
    ...(color && readColor(color) ? [`color: ${withHash(color)}`] : []),
    ...(style ? [style] : []),
  ].join("; ");
  if (declarations === "") return around;

  const own = [...declarations.matchAll(BACKGROUND)].map(([, value = ""]) => opaqueColor(value)).at(-1);
  const inside = own ? onBackground(around.light, own) : around;
  const tokens = Object.entries(own ? inside.light : {}).map(([name, value]) => `--vitae-${name}: ${value}`);
  if (own && declarations.search(COLOR) < 0) tokens.push(`color: ${inside.light.text ?? "#000"}`);
  const correct = (_: string, start: string, value: string) => `${start}color: ${readable(value, inside)}`;
  const value = [...tokens, declarations.replace(COLOR, correct)].join("; ");
  node.attrs.push({ name: "style", value });
  return inside;
}

const withHash = (color: string) => (/^[0-9a-f]{3,8}$/i.test(color) ? `#${color}` : color);

/** What each colour becomes on a light and a dark background. */
const known = new Map<string, string>();

/** A colour that can be read in both lights; what is no colour (`inherit`) stays. */
function readable(color: string, { light, dark }: Backdrop): string {
  const [onLight = "#fff", onDark = "#000"] = [light.background, dark.background];
  const key = [color, onLight, onDark].join();
  if (!known.has(key)) {
    const [inLight, inDark] = [onLight, onDark].map((background) => correctColor(color, background));
    const both = inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`;
    known.set(key, (inLight && inDark && both) || color);
  }
  return known.get(key) ?? color;
}

/** All colours of the theme as they can be read on a background of the owner's, which is the same in the dark. */
function onBackground(tokens: ColorTokens, background: string): Backdrop {
  const on: ColorTokens = { ...tokens };
  for (const [name, color] of Object.entries(on)) on[name] = correctColor(color, background) ?? color;
  return { light: { ...on, background }, dark: { ...on, background } };
}

/** The colour in a background, where it has one that covers what is behind. */
function opaqueColor(background: string): string | undefined {
  const words = background.match(/#[0-9a-f]+|[a-z-]+\([^)]*\)|[a-z]+/gi) ?? [];
  return words.find((word) => word.toLowerCase() !== "transparent" && readColor(word) !== undefined);
}
