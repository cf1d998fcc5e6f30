import type { Inline } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import type { Style } from "./styles.ts";

/** Text as nodes: none where there is none. */
export function text(value: string): Inline[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** Nodes in a style; code is plain text in it. */
export function styled(style: Style | undefined, children: Inline[]): Inline[] {
  if (style === undefined || children.length === 0) return children;
  if (style === "code") return [{ type: "code", value: toPlain(children) }];
  return [{ type: style, children }];
}

/** Adds `more` to `nodes`, joining text with text, and spaces to one. */
export function append(nodes: Inline[], more: Inline[]): void {
  for (const node of more) {
    const last = nodes.at(-1);
    if (node.type !== "text" || last?.type !== "text") nodes.push(node);
    else last.value += last.value.endsWith(" ") ? node.value.replace(/^ +/, "") : node.value;
  }
}
