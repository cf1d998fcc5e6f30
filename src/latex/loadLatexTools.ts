import { isAccent } from "./accents.ts";
import { hasMaths, loadMaths } from "./maths.ts";
import type { LatexTools } from "./readLatex.ts";
import { styleOfArgument, styleOfRest, unshown } from "./styles.ts";
import { commonSymbols, loadSymbols } from "./symbols.ts";

/** Loads what `values` need and no more: temml where there is maths, the table of all symbols where there is a rare one. */
export async function loadLatexTools(values: string[]): Promise<LatexTools> {
  const maths = values.some(hasMaths) ? await loadMaths() : undefined;
  const symbols = values.some(hasRareCommand) ? await loadSymbols() : commonSymbols;
  return { maths, symbols };
}

const others = new Set("url href nolinkurl begin end verb textcolor item ensuremath".split(" "));

function hasRareCommand(value: string): boolean {
  if (!value.includes("\\")) return false;
  for (const [, name = ""] of value.replaceAll(/\$[^$]*\$/g, "").matchAll(/\\([a-zA-Z]+)/g)) {
    const isKnown =
      commonSymbols(name) !== undefined ||
      isAccent(name) ||
      Object.hasOwn(styleOfArgument, name) ||
      Object.hasOwn(styleOfRest, name) ||
      unshown.has(name) ||
      others.has(name);
    if (!isKnown) return true;
  }
  return false;
}
