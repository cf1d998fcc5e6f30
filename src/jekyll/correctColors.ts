import type { DefaultTreeAdapterTypes } from "parse5";
import type { ColorTokens } from "../cv/model.ts";
import { correctColor, readColor } from "../look/correctColor.ts";

/** The colours around an element, in the light and in the dark; their `background` is what text stands on. */
export interface Backdrop {
  light: ColorTokens;
  dark: ColorTokens;
}

/** What a colour is called as an attribute of HTML, and in a style. */
const PROPERTIES: Record<string, string> = { color: "color", bgcolor: "background-color" };

/**
 * Corrects the colours that an element has in `style`, `color` and `bgcolor`, so that its text can be read in the light
 * and in the dark; one without either keeps what it has. `<font color>` becomes a style, which can tell the two apart.
 *
 * @returns the colours around what stands inside
 */
export function correctColors(node: DefaultTreeAdapterTypes.Element, around: Backdrop): Backdrop {
  const style = node.attrs.find(({ name }) => name === "style");
  const declarations = declarationsOf(style?.value ?? "");
  node.attrs = node.attrs.filter(({ name, value }) => {
    const property = PROPERTIES[name];
    const color = /^[0-9a-f]{3,8}$/i.test(value.trim()) ? `#${value.trim()}` : value;
    if (property && readColor(color)) declarations.unshift([property, color]);
    return property === undefined;
  });
  if (declarations.length === 0) return around;

  const background = declarations.findLast(([name]) => /^background(-color)?$/.test(name))?.[1];
  const own = background === undefined ? undefined : opaqueColor(background);
  const inside = own ? onBackground(around.light, own) : around;
  const hasColor = declarations.some(([name]) => name === "color");
  const corrected = declarations.map(([name, value]) => [
    name,
    name === "color" ? readable(value, inside) : value,
  ]);
  if (own) {
    const tokens = Object.entries(inside.light).map(([name, value]) => [`--vitae-${name}`, value]);
    corrected.unshift(...tokens, ...(hasColor ? [] : [["color", inside.light.text ?? "#000"]]));
  }
  const value = corrected.map(([name, said]) => `${name}: ${said}`).join("; ");
  if (style) style.value = value;
  else node.attrs.push({ name: "style", value });
  return inside;
}

/** A colour that can be read in both lights; what is no colour (`inherit`) stays. */
function readable(value: string, { light, dark }: Backdrop): string {
  const [, color = value, important = ""] = /^(.*?)(\s*!important)?$/i.exec(value) ?? [];
  const inLight = correctColor(color, light.background ?? "#fff");
  const inDark = correctColor(color, dark.background ?? "#000");
  if (!inLight || !inDark) return value;
  return `${inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`}${important}`;
}

/** All colours of the theme as they can be read on a background of the owner's, which is the same in the dark. */
function onBackground(tokens: ColorTokens, background: string): Backdrop {
  const corrected = Object.entries(tokens).map(([name, color]) => [
    name,
    correctColor(color, background) ?? color,
  ]);
  const readableTokens = { ...Object.fromEntries(corrected), background };
  return { light: readableTokens, dark: readableTokens };
}

/** The colour in a background, where it has one that covers what is behind. */
function opaqueColor(background: string): string | undefined {
  const words = background.match(/#[0-9a-f]+|[a-z-]+\([^)]*\)|[a-z]+/gi) ?? [];
  return words.find((word) => word.toLowerCase() !== "transparent" && readColor(word) !== undefined);
}

/** The declarations of a `style` attribute: names in lower case, and values. */
function declarationsOf(style: string): [name: string, value: string][] {
  const parts = style.match(/(?:[^;"'()]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? [];
  return parts.flatMap((part): [string, string][] => {
    const [, name, value = ""] = /^\s*([^:\s]+)\s*:(.*)$/s.exec(part) ?? [];
    return name ? [[name.toLowerCase(), value.trim()]] : [];
  });
}
