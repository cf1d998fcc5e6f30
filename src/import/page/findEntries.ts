import type { PhrasingContent, RootContent } from "mdast";
import { plainOf } from "../text/write.ts";
import { dateTag, trimmed } from "./dateTag.ts";

/** An entry of a section, in the words of its page. */
export interface FoundEntry {
  date?: string;
  /** The line that says what it is; empty where there is none. */
  head: PhrasingContent[];
  /** What stands below that line. */
  rest: RootContent[];
}

/**
 * Finds the entries among the blocks of a section. One begins with a paragraph or an item that has a date tag before or
 * behind its words; among such, also with a paragraph in bold, or with one that is set as the last head is.
 * @returns `intro` is what stands above the first
 */
export function findEntries(blocks: readonly RootContent[]): { intro: RootContent[]; entries: FoundEntry[] } {
  const intro: RootContent[] = [];
  const entries: FoundEntry[] = [];
  const hasEntries = blocks.some(beginsEntry);
  for (const block of blocks) {
    const last = entries.at(-1);
    const line = hasEntries && block.type === "paragraph" ? trimmed(block.children) : [];
    const isAlike = last && hasWhom(line) && hasWhom(last.head) && line[0]?.type === last.head[0]?.type;
    if (beginsEntry(block))
      entries.push(...headsOf(block).map((each) => ({ head: [], ...dateTag(each), rest: [] })));
    else if (last?.head.length === 0 && last.rest.length === 0 && line.length > 0) last.head = line;
    else if (isAlike || isBold(line)) entries.push({ head: line, rest: [] });
    else (last?.rest ?? intro).push(block);
  }
  return { intro, entries };
}

/** Whether a block is an entry, or a list of such. */
export function beginsEntry(block: RootContent | undefined): boolean {
  const heads = block ? headsOf(block) : [];
  return heads.length > 0 && heads.every(dateTag);
}

/** What can be heads of entries: a paragraph, or items of one paragraph. */
function headsOf(block: RootContent): PhrasingContent[][] {
  if (block.type === "paragraph") return [block.children];
  const items = block.type === "list" ? block.children.map(({ children }) => children) : [];
  return items.map(([only, ...more]) =>
    only?.type === "paragraph" && more.length === 0 ? only.children : [],
  );
}

/** `**Label:** words` says no entry's name. */
function isBold([first, next]: PhrasingContent[]): boolean {
  const bold = first?.type === "link" ? first.children[0] : first;
  const isLabel =
    /:\s*$/.test(plainOf(bold ? [bold] : [])) || (next?.type === "text" && /^\s*:/.test(next.value));
  return bold?.type === "strong" && !isLabel;
}

/** Whether a head has words in italics behind others. */
function hasWhom(line: readonly PhrasingContent[]): boolean {
  return line.findIndex(({ type }) => type === "emphasis") > 0;
}
