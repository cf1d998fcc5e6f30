import type { Inline } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
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

/** Nodes with text joined to text, and spaces to one; piece by piece that would take time with the square of the length. */
export function joined(nodes: Inline[]): Inline[] {
  const result: Inline[] = [];
  let texts: string[] = [];
  const close = () => {
    if (texts.length > 0) result.push({ type: "text", value: texts.join("") });
    texts = [];
  };
  for (const node of nodes) {
    if (node.type !== "text") {
      close();
      result.push(node);
    } else {
      const value = texts.at(-1)?.endsWith(" ") ? node.value.replace(/^ +/, "") : node.value;
      if (value !== "" || texts.length === 0) texts.push(value);
    }
  }
  close();
  return result;
}
