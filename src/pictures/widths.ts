import type { Attributes } from "../text/nodes.ts";
import { nodesIn } from "../text/walk.ts";

/** The share of the column, in per cent, that `![…](…){width=59%}` asks for. */
export function percentOf(attributes: Attributes | undefined): number | undefined {
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(attributes?.width ?? "") ?? [];
  return percent === undefined ? undefined : Number(percent);
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
