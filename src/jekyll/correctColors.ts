import type { DefaultTreeAdapterTypes } from "parse5";
import type { ColorTokens } from "../cv/model.ts";
import { correctColor, readColor } from "../look/correctColor.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** The colours around an element, in the light and in the dark; their `background` is what text stands on. */
export interface Backdrop {
  light: ColorTokens;
  dark: ColorTokens;
}

/**
 * Corrects the colours that an element has in `style`, `color` and `bgcolor`, so that its text can be read in the light
 * and in the dark; one without either keeps what it has. `<font color>` becomes a style, which can tell the two apart.
 *
 * @returns the colours around what stands inside
 */
export function correctColors(node: Element, around: Backdrop): Backdrop {
  const declarations = declarationsOf(attribute(node, "style") ?? "");
  for (const [name, property] of Object.entries({ bgcolor: "background-color", color: "color" })) {
    const value = takeAttribute(node, name);
    if (value !== undefined && readColor(value)) declarations.unshift([property, withHash(value)]);
  }
  if (declarations.length === 0) return around;

  const background = declarations.findLast(([name]) => /^background(-color)?$/.test(name))?.[1];
  const own = background === undefined ? undefined : opaqueColor(background);
  const inside = own ? onBackground(around.light, own) : around;
  const corrected = declarations.map(([name, value]): [string, string] => [
    name,
    name === "color" ? readable(value, inside) : value,
  ]);
  if (own) {
    const tokens = Object.entries(inside.light).map(([name, value]): [string, string] => [
      `--vitae-${name}`,
      value,
    ]);
    if (!declarations.some(([name]) => name === "color")) tokens.push(["color", inside.light.text ?? "#000"]);
    corrected.unshift(...tokens);
  }
  setAttribute(node, "style", corrected.map(([name, value]) => `${name}: ${value}`).join("; "));
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
  const readableTokens = Object.fromEntries(
    Object.entries(tokens).map(([name, color]) => [
      name,
      name === "background" ? background : (correctColor(color, background) ?? color),
    ]),
  );
  return { light: readableTokens, dark: readableTokens };
}

/** The colour in a background, where it has one that covers what is behind. */
function opaqueColor(background: string): string | undefined {
  const words = background.match(/#[0-9a-f]+|[a-z-]+\([^)]*\)|[a-z]+/gi) ?? [];
  return words.find((word) => word.toLowerCase() !== "transparent" && readColor(word) !== undefined);
}

/** The declarations of a `style` attribute: names in lower case, and values. */
function declarationsOf(style: string): [string, string][] {
  const parts = style.match(/(?:[^;"'()]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? [];
  return parts.flatMap((part): [string, string][] => {
    const colon = part.indexOf(":");
    const name = part.slice(0, colon).trim().toLowerCase();
    return colon > 0 && name !== "" ? [[name, part.slice(colon + 1).trim()]] : [];
  });
}

const withHash = (color: string) => (/^[0-9a-f]{3,8}$/i.test(color.trim()) ? `#${color.trim()}` : color);

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value;
}

function takeAttribute(node: Element, name: string): string | undefined {
  const value = attribute(node, name);
  if (value !== undefined) node.attrs = node.attrs.filter((attr) => attr.name !== name);
  return value;
}

function setAttribute(node: Element, name: string, value: string): void {
  const found = node.attrs.find((attr) => attr.name === name);
  if (found) found.value = value;
  else node.attrs.push({ name, value });
}
