import { type Node, nodesIn } from "../text/nodes.ts";

/** Characters on a line of the paper, at the least; letters of Chinese, Japanese and Korean are twice as wide. */
const LINE = 60;
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/gu;

/** What takes lines beyond those of its letters. */
const LINES: Record<string, number> = { paragraph: 1, heading: 2, list: 1, table: 2, image: 18, break: 1 };

/**
 * Whether texts of an entry are so tall that kept on one page they could leave half of the one before it empty. An estimate:
 * to measure it, Typst would have to set everything twice.
 */
export function isTall(texts: readonly Node[]): boolean {
  const lines = nodesIn(texts).map((node) => {
    const text = "value" in node ? node.value : "";
    const width = text.length + (text.match(WIDE)?.length ?? 0);
    return width / LINE + (text.match(/\n/g)?.length ?? 0) + (LINES[node.type] ?? 0);
  });
  return lines.reduce((sum, each) => sum + each, 0) > 22;
}
