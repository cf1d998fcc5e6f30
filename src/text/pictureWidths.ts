import type { Attributes } from "./nodes.ts";
import { nodesIn } from "./walk.ts";

/** How wide the text grows, in CSS pixels: `--vitae-measure` in `assets/css/tokens.css`. */
const COLUMN = 704;

/** What is free at both sides of a narrow page: twice `--vitae-margin`. */
const MARGINS = 32;

/** The share of the column, in per cent, that `![…](…){width=59%}` asks for. */
export function percentOf(attributes: Attributes | undefined): number | undefined {
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(attributes?.width ?? "") ?? [];
  return percent === undefined ? undefined : Number(percent);
}

/** The most CSS pixels in which a picture is shown; `natural` is its own width. */
export function shownWidth(attributes: Attributes | undefined, natural = COLUMN): number {
  const percent = percentOf(attributes);
  const asked = Number.parseInt(attributes?.width ?? "", 10) || natural;
  const wanted = percent === undefined ? asked : (COLUMN * percent) / 100;
  return Math.ceil(Math.max(1, Math.min(wanted, COLUMN)));
}

/** The same for HTML's `sizes`, which knows how wide the window is. */
export function shownSizes(attributes: Attributes | undefined, natural: number): string {
  const percent = percentOf(attributes) ?? 100;
  const margins = Math.round((MARGINS * percent) / 100);
  return `min(${shownWidth(attributes, natural)}px, ${percent}vw - ${margins}px)`;
}

/** HTML's own `width` is in pixels, so a share of the column is a class: `width-59`. */
export function widthClass(percent: number): string {
  return `width-${String(percent).replace(".", "-")}`;
}

/** The rules of those classes that the record's pictures have. */
export function widthRules(record: unknown): string {
  const percents = new Set<number>();
  for (const node of nodesIn(record)) {
    const percent = node.type === "image" ? percentOf(node.attributes) : undefined;
    if (percent !== undefined) percents.add(percent);
  }
  return [...percents].map((percent) => `.${widthClass(percent)}{width:${percent}%}`).join("");
}
