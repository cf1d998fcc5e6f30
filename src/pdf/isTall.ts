import type { Change } from "./drawnParts.ts";

/** Characters on a line of the page, at the least; letters of Chinese, Japanese and Korean are twice as wide. */
const LINE = 60;
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/gu;

/** What takes lines beyond those of its letters. */
const LINES: Record<string, number> = { paragraph: 1, heading: 2, list: 1, table: 2, image: 18, break: 1 };

/**
 * Whether texts of an entry are so tall that kept on one page they could leave half of the one before it empty. An estimate:
 * to measure it, Typst would have to set everything twice.
 *
 * @param copy what of it is drawn
 */
export function isTall<T>(copy: (value: T, change: Change) => T, value: T): boolean {
  let lines = 0;
  copy(value, {
    text(text) {
      const width = text.length + (text.match(WIDE)?.length ?? 0);
      lines += width / LINE + (text.match(/\n/g)?.length ?? 0);
      return text;
    },
    node({ type }) {
      lines += LINES[type] ?? 0;
    },
  });
  return lines > 22;
}
